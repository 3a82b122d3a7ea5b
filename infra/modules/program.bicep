// The program: one container, always on, and the workspace for its log.
param name string
param location string
param tags object
param subnetId string
param identityId string
param registryServer string
param image string
param replicas int
param host string
param hostCertificateId string

@description('Environment variables: name and value.')
param settings array

@description('Environment variables whose value is a secret: name and secretRef.')
param secretSettings array

@description('Secrets that the program reads as files, all in one folder: path and secretRef.')
param secretFiles array

@description('By name. An empty one is left out, and so is what refers to it.')
@secure()
param secrets object

var publicHost = empty(host) ? '${name}.${environment.properties.defaultDomain}' : host
var givenFiles = filter(secretFiles, f => !empty(secrets[f.secretRef]))

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: subnetId }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource program 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 8080
        transport: 'auto'
        allowInsecure: false
        stickySessions: { affinity: 'sticky' }
        customDomains: empty(host) || empty(hostCertificateId) ? [] : [
          { name: host, certificateId: hostCertificateId, bindingType: 'SniEnabled' }
        ]
      }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: map(filter(items(secrets), s => !empty(s.value)), s => { name: s.key, value: s.value })
    }
    template: {
      containers: [
        {
          name: 'workshopbot'
          image: '${registryServer}/${image}'
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: concat(
            [{ name: 'Public__Address', value: 'https://${publicHost}' }],
            filter(settings, s => !empty(s.value)),
            filter(secretSettings, s => !empty(secrets[s.secretRef])))
          volumeMounts: empty(givenFiles) ? [] : [{ volumeName: 'secrets', mountPath: '/secrets' }]
          // Alive: it listens. Ready: it can also read its database. To start anew would not mend a database.
          probes: [
            { type: 'Startup', tcpSocket: { port: 8080 }, periodSeconds: 10, failureThreshold: 10 }
            { type: 'Liveness', tcpSocket: { port: 8080 }, periodSeconds: 10, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/health', port: 8080 }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
      scale: {
        minReplicas: replicas
        maxReplicas: replicas
      }
      volumes: empty(givenFiles) ? [] : [
        {
          name: 'secrets'
          storageType: 'Secret'
          secrets: map(givenFiles, f => { secretRef: f.secretRef, path: last(split(f.path, '/')) })
        }
      ]
    }
  }
}

output host string = publicHost
