// PostgreSQL, reached only over TLS and only from the network of the program.
// A password, and not Entra: tokens of Entra end after an hour, and the program's connection string is read once, at its start.
param name string
param location string
param tags object
param subnetId string
param dnsZoneId string

@secure()
param password string
param version string
param zoneRedundant bool

var user = 'workshopbot'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  tags: tags
  // A burstable server cannot have a second one ready.
  sku: {
    name: zoneRedundant ? 'Standard_D2ds_v5' : 'Standard_B2s'
    tier: zoneRedundant ? 'GeneralPurpose' : 'Burstable'
  }
  properties: {
    version: version
    administratorLogin: user
    administratorLoginPassword: password
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: zoneRedundant ? 'ZoneRedundant' : 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
      publicNetworkAccess: 'Disabled'
    }
  }

  resource tlsOnly 'configurations' = {
    name: 'require_secure_transport'
    properties: {
      value: 'on'
      source: 'user-override'
    }
  }

  // One change at a time: the server refuses a second while it works on the first.
  resource database 'databases' = {
    name: 'workshopbot'
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
    dependsOn: [tlsOnly]
  }
}

output host string = server.properties.fullyQualifiedDomainName
output database string = server::database.name
output user string = user
