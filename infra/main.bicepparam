// What is the same at each deployment. Names and secrets come from the environment, so that none stands in a file.
using 'main.bicep'

param registryName = readEnvironmentVariable('REGISTRY')
param image = readEnvironmentVariable('IMAGE')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
param securityContact = readEnvironmentVariable('SECURITY_CONTACT')

// With an app registration of your own.
param credential = readEnvironmentVariable('CREDENTIAL', 'ManagedIdentity')
param appId = readEnvironmentVariable('APP_ID', '')

// What import-scenarios made.
param scenarios = readEnvironmentVariable('SCENARIOS', '')

// With a host name of your own.
param host = readEnvironmentVariable('OWN_HOST', '')
param hostCertificateId = readEnvironmentVariable('OWN_HOST_CERTIFICATE', '')

// Each is off until its permission is granted; README.md says which.
param graphPeople = false
param graphMeetings = false
param graphFiles = false
param graphTranscripts = false
