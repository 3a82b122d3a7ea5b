using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Testing.Bots;

/// <summary>A channel that says nothing of its meetings.</summary>
internal sealed class NoMeetingInfo : IMeetingInfo
{
    public Task<MeetingInfo?> FindAsync(string serviceUrl, string meeting, CancellationToken cancel) => Task.FromResult<MeetingInfo?>(null);
}

/// <summary>No report is ever made.</summary>
internal sealed class NoReports : IReportFiles
{
    public Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel) =>
        Task.FromResult<ReportFile?>(null);
}

/// <summary>A channel that takes nothing.</summary>
internal sealed class NoConnector : IConnector
{
    private static readonly Task<Delivery> Refused = Task.FromResult<Delivery>(new Delivery.Failed(null, null, FailureKind.Refused));

    public Task<Delivery> SendAsync(string serviceUrl, OutgoingActivity activity, CancellationToken cancel) => Refused;

    public Task<Delivery> UpdateAsync(string serviceUrl, string activityId, OutgoingActivity activity, CancellationToken cancel) => Refused;

    public Task<Delivery> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancel) => Refused;

    public Task<Delivery> CreatePrivateAsync(string serviceUrl, Account bot, string memberId, string? tenantId, CancellationToken cancel) => Refused;
}
