// WorkshopBot in one resource group: the program, its database, its registration as a bot in Teams.
// The walk with every command is in README.md, "Into your tenant".
targetScope = 'resourceGroup'

@description('What every resource is called, with a suffix where a name must be unique in the world.')
@minLength(3)
@maxLength(20)
param name string = 'workshopbot'

@description('Where it runs and keeps its data.')
param location string = 'westeurope'

@description('Written on every resource.')
param tags object = { application: 'WorkshopBot' }

@description('The container registry in this resource group that holds the image.')
param registryName string

@description('The image in that registry, with its tag.')
param image string

@description('How many replicas run. More than one only where nobody uses the web room: a replica keeps its messages in memory.')
@minValue(1)
@maxValue(5)
param replicas int = 1

@description('A host name of your own, such as workshopbot.example.nl. Empty: the name that Azure gives.')
param host string = ''

@description('The id of the managed certificate for that host name, once it is there.')
param hostCertificateId string = ''

@description('The password of the database: 8 to 128 characters with capitals, small letters and digits; no semicolon and no quotes.')
@secure()
param databasePassword string

@description('PostgreSQL. The tests run on 15.')
@allowed(['15', '16', '17'])
param databaseVersion string = '15'

@description('A second database server in another zone, ready to take over. It takes a larger and dearer server.')
param zoneRedundant bool = false

@description('The app id of your own app registration. Empty: the bot is the managed identity, and there is no secret at all.')
param appId string = ''

@description('How the bot proves who it is. ManagedIdentity without an app registration; the others with one, and Federated has no secret either.')
@allowed(['ManagedIdentity', 'Federated', 'Certificate', 'Secret'])
param credential string = 'ManagedIdentity'

@description('With Secret: the client secret.')
@secure()
param teamsSecret string = ''

@description('With Certificate: the pem text of certificate and key.')
@secure()
param certificate string = ''

@description('With Certificate: the password of the key, if it has one.')
@secure()
param certificatePassword string = ''

@description('Tenants whose people may take part, with commas. Empty: this tenant only.')
param allowedTenants string = ''

@description('What speaks with Teams. BotBuilder takes an image that was built with -p:BotBuilder=true.')
@allowed(['Wire', 'BotBuilder'])
param teamsHost string = 'Wire'

@description('The cloud that Teams runs in.')
@allowed(['Public', 'UsGovernment', 'China'])
param cloud string = 'Public'

@description('Hosts of connectors besides those of the cloud, with commas.')
param serviceHosts string = ''

@description('Client ids of Teams through which the token of a tab may come, with commas. Empty: those of desktop, phone and web.')
param tabClients string = ''

@description('Where the registration of the bot is kept.')
@allowed(['global', 'westeurope'])
param botLocation string = 'global'

@description('Whom to call when a chat may hold classified information: a name and a telephone number.')
param securityContact string

@description('An administrator decided that "Departementaal Vertrouwelijk" may be carried.')
param allowsDepartmentalConfidential bool = false

@description('Microsoft Graph: names and organisations of people.')
param graphPeople bool = false

@description('Microsoft Graph: create the meeting of a session.')
param graphMeetings bool = false

@description('Microsoft Graph: put reports in SharePoint.')
param graphFiles bool = false

@description('Microsoft Graph: offer the transcript of a meeting as proposed contributions.')
param graphTranscripts bool = false

@description('The id of the SharePoint site for the reports.')
param graphSite string = ''

@description('The folder in the documents of that site.')
param graphFolder string = 'WorkshopBot'

@description('The organisation whose records sessions are; it stands in each archive package.')
param recordsArchive string = ''

@description('The category of the selection list under which sessions fall.')
param recordsSelectionCategory string = ''

@description('How many years sessions are kept; 0: not decided yet.')
param recordsRetainYears int = 0

@description('Sessions are never destroyed, and handed over to an archive.')
param recordsRetainForEver bool = false

@description('Imported scenarios: the content of the file that import-scenarios made. Empty: only the built-in edition.')
@secure()
param scenarios string = ''

@description('Also make an Azure OpenAI account, whose model writes drafts in sessions where the facilitator switches it on.')
param withOpenAi bool = false

@description('Where that account is; its deployment works anywhere in the data zone of the European Union.')
@allowed(['swedencentral', 'westeurope', 'francecentral', 'germanywestcentral'])
param openAiLocation string = 'swedencentral'

@description('For what the program gets its tokens for that account.')
param openAiScope string = ''

@description('Seconds that one call may take. Empty here and below: what appsettings.json says.')
param modelDeadlineSeconds string = ''

@description('Tokens that one session may use; 0 is no limit.')
param modelMostTokens string = ''

@description('What one session may cost, in the currency of the prices; 0 is no limit.')
param modelMostCost string = ''

@description('Your price of a million tokens that the model reads, such as 0.50. Without prices the costs are not known, and not limited.')
param modelPriceIn string = ''

@description('Your price of a million tokens that the model writes.')
param modelPriceOut string = ''

@description('Failed calls within a minute after which the model is left alone.')
param modelFailuresBeforeRest string = ''

@description('Seconds that it is left alone.')
param modelRestSeconds string = ''

var unique = '${name}-${uniqueString(resourceGroup().id)}'
var ownApp = credential != 'ManagedIdentity'
var certificateFile = '/secrets/bot.pem'
var scenariosFile = '/secrets/scenarios.json'

// Built into Azure: may fetch images from a registry.
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: acrPull
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: unique
    location: location
    tags: tags
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    password: databasePassword
    version: databaseVersion
    zoneRedundant: zoneRedundant
  }
}

module program 'modules/program.bicep' = {
  name: 'program'
  params: {
    name: name
    location: location
    tags: tags
    subnetId: network.outputs.programSubnetId
    identityId: identity.id
    registryServer: registry.properties.loginServer
    image: image
    replicas: replicas
    host: host
    hostCertificateId: hostCertificateId
    // An empty one is left to appsettings.json, which is in the image.
    settings: [
      { name: 'Storage__Sqlite', value: '' }
      { name: 'Bot__SecurityContact', value: securityContact }
      { name: 'Bot__AllowsDepartmentalConfidential', value: string(allowsDepartmentalConfidential) }
      { name: 'Teams__Host', value: teamsHost }
      { name: 'Teams__AppId', value: ownApp ? appId : identity.properties.clientId }
      { name: 'Teams__TenantId', value: tenant().tenantId }
      { name: 'Teams__AllowedTenants', value: allowedTenants }
      { name: 'Teams__Credential', value: credential }
      { name: 'Teams__CertificateFile', value: credential == 'Certificate' ? certificateFile : '' }
      { name: 'Teams__FederatedIdentity', value: credential == 'Federated' ? identity.properties.clientId : '' }
      { name: 'Teams__Cloud', value: cloud }
      { name: 'Teams__ServiceHosts', value: serviceHosts }
      { name: 'Teams__TabClients', value: tabClients }
      { name: 'Graph__People', value: string(graphPeople) }
      { name: 'Graph__Meetings', value: string(graphMeetings) }
      { name: 'Graph__Files', value: string(graphFiles) }
      { name: 'Graph__Transcripts', value: string(graphTranscripts) }
      { name: 'Graph__Site', value: graphSite }
      { name: 'Graph__Folder', value: graphFolder }
      // Where Chromium is in our image, and no sandbox of its own: a container may not make one.
      { name: 'Pdf__Chromium', value: '/usr/bin/chromium' }
      { name: 'Pdf__Sandbox', value: 'false' }
      { name: 'Model__Endpoint', value: withOpenAi ? openAi.outputs.endpoint : '' }
      { name: 'Model__Deployment', value: withOpenAi ? openAi.outputs.deployment : '' }
      { name: 'Model__Identity', value: withOpenAi ? identity.properties.clientId : '' }
      { name: 'Model__Scope', value: openAiScope }
      { name: 'Model__DeadlineSeconds', value: modelDeadlineSeconds }
      { name: 'Model__MostTokens', value: modelMostTokens }
      { name: 'Model__MostCost', value: modelMostCost }
      { name: 'Model__PriceIn', value: modelPriceIn }
      { name: 'Model__PriceOut', value: modelPriceOut }
      { name: 'Model__FailuresBeforeRest', value: modelFailuresBeforeRest }
      { name: 'Model__RestSeconds', value: modelRestSeconds }
      { name: 'Records__Archive', value: recordsArchive }
      { name: 'Records__SelectionCategory', value: recordsSelectionCategory }
      { name: 'Records__RetainYears', value: string(recordsRetainYears) }
      { name: 'Records__RetainForEver', value: string(recordsRetainForEver) }
      { name: 'Catalogue__Imported', value: empty(scenarios) ? '' : scenariosFile }
      { name: 'Portal__Tokens', value: '' }
      { name: 'Portal__SignedInHours', value: '8' }
    ]
    secretSettings: [
      { name: 'Storage__Postgres', secretRef: 'postgres' }
      { name: 'Teams__Secret', secretRef: 'teams-secret' }
      { name: 'Teams__CertificatePassword', secretRef: 'certificate-password' }
      { name: 'Model__Key', secretRef: 'model-key' }
    ]
    secretFiles: [
      { path: certificateFile, secretRef: 'certificate' }
      { path: scenariosFile, secretRef: 'scenarios' }
    ]
    secrets: {
      postgres: 'Host=${database.outputs.host};Database=${database.outputs.database};Username=${database.outputs.user};Password=${databasePassword};SSL Mode=VerifyFull'
      'teams-secret': teamsSecret
      certificate: certificate
      'certificate-password': certificatePassword
      scenarios: scenarios
      // The identity asks; the program refuses a key.
      'model-key': ''
    }
  }
  dependsOn: [mayPull]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: unique
    displayName: name
    location: botLocation
    tags: tags
    endpoint: 'https://${program.outputs.host}/api/messages'
    appId: ownApp ? appId : identity.properties.clientId
    identityId: ownApp ? '' : identity.id
  }
}

module openAi 'modules/openai.bicep' = if (withOpenAi) {
  name: 'openai'
  params: {
    name: unique
    location: openAiLocation
    tags: tags
    principalId: identity.properties.principalId
  }
}

@description('Where the program answers: what --host of manifests/package.sh asks for.')
output host string = program.outputs.host

@description('What --app-id of manifests/package.sh asks for.')
output appId string = ownApp ? appId : identity.properties.clientId

@description('What the registration of the bot is called.')
output botName string = unique

@description('Whom an app registration must trust when the credential is Federated.')
output identityPrincipalId string = identity.properties.principalId
