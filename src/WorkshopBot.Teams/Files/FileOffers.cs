using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Teams.Files;

/// <summary>
/// Puts a report among somebody's own files: a press asks for it, the channel asks its owner, and after a yes the bytes follow.
/// Only in a private chat; nobody finds files they did not ask for.
/// </summary>
public sealed class FileOffers(
    IReportFiles reports, IPeople people, IOutbox outbox, IConnector connector, Pacer pacer, Uploads uploads, Errands errands, TimeProvider clock)
{
    /// <summary>The only channel that knows how to ask.</summary>
    public const string Channel = "msteams";

    private const int MostTries = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Asks for it. The question is made, with the file's size, when it is sent.</summary>
    public async Task<Done> AskAsync(Wish.ToMyFiles wish, Who who, Asked asked, CancellationToken cancel)
    {
        if (who.Id is not { } id || who.Session is not { } session)
            return new Done(who, new Wish.Unclear(Misunderstanding.NoSession), null);
        if (who.Channel != Channel || session is not { Stage: Stage.Corrections or Stage.Final, MarkingAnswer: not null } || !MayHave(session, asked.By))
            return new Done(who, new Wish.Unclear(Misunderstanding.NoFileHere), null);

        var offer = new FileOffer(id, wish.Format, wish.Language);
        await outbox.AddAsync(id, new Outgoing(Recipient.Of(asked.By), CardKind.Answer, offer.Subject(asked.Cause)), asked.Cause, asked.At, cancel);
        return new Done(who, wish, null);
    }

    public static bool MayHave(Session session, PersonId person) => session.MayLead(person) || session.RoleOf(person) == Role.Coordinator;

    /// <summary>The question as a message; null when there is no file for this person any more.</summary>
    public async Task<OutgoingActivity?> RenderAsync(FileOffer offer, PersonId reader, Address address, CancellationToken cancel)
    {
        if (address.Person != reader || address.Channel != Channel || await reports.ReadAsync(offer.Session, reader, offer.Format, offer.Language, cancel) is not { } file)
            return null;

        var words = new BotWords(offer.Language);
        return Message(new OutgoingContent.FileQuestion(file.Name, words.FileDescription, file.Bytes.Length, offer.Session.ToString(), offer.Format, offer.Language), address.BotId, address.Conversation, words);
    }

    /// <summary>Takes somebody's answer: at once, for the channel waits for it.</summary>
    public async Task<InvokeAnswer> TakeAsync(Activity activity, CancellationToken cancel)
    {
        if (activity.ChannelId != Channel || !activity.Conversation.IsPrivate || activity.ServiceUrl is not { } serviceUrl || !FileConsent.TryRead(activity, out var consent))
            return new InvokeAnswer.Problem(400, "BadRequest", FileConsent.InvokeName);

        var person = await people.MeetAsync(activity.ChannelId, activity.From.AadObjectId ?? activity.From.Id, activity.From.Name ?? "", clock.GetUtcNow(), cancel);
        var place = new Place(serviceUrl, activity.Conversation.Id, activity.Recipient?.Id ?? "", activity.ReplyToId);
        if (consent.Upload is null)
        {
            var elsewhere = new Outgoing(Recipient.Of(person.Id), CardKind.Answer, Showing.Subject(new Wish.Show(View.Report), activity.Cause));
            await outbox.AddAsync(consent.Offer.Session, elsewhere, activity.Cause, clock.GetUtcNow(), cancel);
            errands.TryAdd(c => DropQuestionAsync(place, c));
        }
        else if (!errands.TryAdd(c => DeliverAsync(consent.Offer, consent.Upload, person.Id, place, activity.Cause, c)))
        {
            // Too much at once: the links on the report's card still work.
            var elsewhere = new Outgoing(Recipient.Of(person.Id), CardKind.Answer, Showing.Subject(new Wish.Show(View.Report), activity.Cause));
            await outbox.AddAsync(consent.Offer.Session, elsewhere, activity.Cause, clock.GetUtcNow(), cancel);
        }

        return new InvokeAnswer.Nothing();
    }

    private async Task DeliverAsync(FileOffer offer, FileUpload upload, PersonId person, Place place, string cause, CancellationToken cancel)
    {
        var words = new BotWords(offer.Language);
        var file = await reports.ReadAsync(offer.Session, person, offer.Format, offer.Language, cancel);
        if (file is not null && await uploads.PutAsync(upload.Url, file.Bytes, cancel) is UploadOutcome.Done)
        {
            await SendAsync(place, Message(new OutgoingContent.FileLink(upload.Name, upload.ContentUrl, upload.UniqueId, upload.FileType), place.BotId, place.Conversation, words), cancel);
        }
        else
        {
            // Expired, full or no longer allowed: what can be downloaded is shown instead.
            var elsewhere = new Outgoing(Recipient.Of(person), CardKind.Answer, Showing.Subject(new Wish.Show(View.Report), cause));
            await outbox.AddAsync(offer.Session, elsewhere, cause, clock.GetUtcNow(), cancel);
        }

        await DropQuestionAsync(place, cancel);
    }

    private Task DropQuestionAsync(Place place, CancellationToken cancel) => place.Question is { Length: > 0 } question
        ? TryAsync(place, c => connector.DeleteAsync(place.ServiceUrl, place.Conversation, question, c), cancel)
        : Task.CompletedTask;

    private Task SendAsync(Place place, OutgoingActivity message, CancellationToken cancel) =>
        TryAsync(place, c => connector.SendAsync(place.ServiceUrl, message, c), cancel);

    /// <summary>Not through the outbox, for an address in somebody's own files is not to be kept; in the same windows all the same.</summary>
    private async Task TryAsync(Place place, Func<CancellationToken, Task<Delivery>> send, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            while (pacer.Wait(Channel, place.Conversation) is { } wait)
                await Task.Delay(wait, clock, cancel);
            if (await send(cancel) is not Delivery.Failed { Kind: FailureKind.Retry } failed)
                return;

            var pause = failed.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, attempt));
            await Task.Delay(pause < LongestWait ? pause : LongestWait, clock, cancel);
        }
    }

    private static OutgoingActivity Message(OutgoingContent content, string botId, string conversation, BotWords words) =>
        new(content, new Account(botId), conversation, Recipient: null, words.ReportTitle, words.Language);

    private sealed record Place(string ServiceUrl, string Conversation, string BotId, string? Question);
}
