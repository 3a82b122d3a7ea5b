// Azure OpenAI that works within the data zone of the European Union, and takes no keys.
param name string
param location string
param tags object

@description('Who may ask it.')
param principalId string

@description('See which models the data zone has before you choose another. It must take a temperature and a strict JSON schema.')
param model string = 'gpt-4.1-mini'
param modelVersion string = '2025-04-14'

// Built into Azure: may ask, and manage nothing.
var openAiUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd')

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }

  resource deployment 'deployments' = {
    name: model
    sku: { name: 'DataZoneStandard', capacity: 50 }
    properties: {
      model: { format: 'OpenAI', name: model, version: modelVersion }
      versionUpgradeOption: 'NoAutoUpgrade'
    }
  }
}

resource mayAsk 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, openAiUser)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: openAiUser
  }
}

output endpoint string = '${account.properties.endpoint}openai/v1/'
output deployment string = model
