using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Turns;

/// <summary>One turn: from an activity to a command, from its outcome to an answer. Nothing is acknowledged before it is kept.</summary>
public sealed class BotTurn(
    SessionRunner runner, IPeople people, IAddresses addresses, IOutbox outbox, Whereabouts whereabouts, Arriving arriving,
    Proposing proposing, FileOffers files, HeldTexts held, ProgrammeTurns programmes, Answering answering, BotOptions options, Edition edition, TimeProvider clock)
{
    /// <summary>Deals with one activity.</summary>
    /// <returns>What a press is answered with; null for everything that is answered by a message.</returns>
    public async Task<InvokeAnswer?> HandleAsync(Activity activity, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return activity.Type switch
        {
            ActivityTypes.Message => await MessageAsync(activity, now, cancel),
            ActivityTypes.Invoke when activity.Name == FileConsent.InvokeName => await files.TakeAsync(activity, cancel),
            ActivityTypes.Invoke => await PressAsync(activity, now, cancel),
            ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => await ArriveAsync(activity, now, cancel),
            _ => null,
        };
    }

    private async Task<InvokeAnswer?> ArriveAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        await arriving.DoAsync(activity, now, cancel);
        return null;
    }

    private async Task<InvokeAnswer?> MessageAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        // In a group the bot is spoken to by name; what people say to each other is not its business.
        if (!activity.Conversation.IsPrivate && !activity.MentionsRecipient)
            return null;

        var fields = activity.Value is { } value ? Fields.From(value) : Fields.None;
        var who = await NamedByAsync(fields, await whereabouts.OfAsync(activity, now, cancel), cancel);
        var asking = who.Asking;

        // An older client sends a press as a message without text, with the verb among the data.
        var wish = fields["verb"] is { Length: > 0 } verb
            ? Understanding.OfPress(verb, fields, asking)
            : Understanding.OfText(activity.TextWithoutMention(), asking);

        // A form that starts a session belongs where the session will be; every other answer is private.
        var answerTo = wish is Wish.Show { View: View.Start }
            ? Recipient.OfConversation(activity.Conversation.Id)
            : Recipient.Of(who.Person.Id);
        await DoAsync(wish is Wish.Show { View: View.Start } ? new Wish.Show(View.Hello) : wish, who, activity, answerTo, now, cancel);
        return null;
    }

    private async Task<InvokeAnswer?> PressAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        if (!CardAction.TryRead(activity, out var action))
            return new InvokeAnswer.Problem(400, "BadRequest", "adaptiveCard/action");

        var fields = Fields.From(action.Data);
        var who = await NamedByAsync(fields, await whereabouts.OfAsync(activity, now, cancel), cancel);

        var wish = Understanding.OfPress(action.Verb, fields, who.Asking with { InGroup = false });
        var done = await DoAsync(wish, who, activity, wish is Wish.Show { View: View.LeadForm } ? Recipient.Of(who.Person.Id) : null, now, cancel);
        return new InvokeAnswer.Card((await answering.CardAsync(done, activity.Cause, fields, cancel)).ToJson());
    }

    /// <summary>
    /// A button speaks of the session it was made for, whichever the person joined last. Whoever came by an address made for one
    /// session acts in that one only, whatever their press names.
    /// </summary>
    private async Task<Who> NamedByAsync(Fields fields, Who who, CancellationToken cancel) =>
        who.CameByDoor ? who with { Named = who.Id }
        : fields.Session is not { } named ? who
        : named == who.Id ? who with { Named = named }
        : who with { Id = named, Named = named, Session = await runner.ReadAsync(named, cancel) };

    /// <summary>Carries a wish out. With a reader the answer goes out as a message; without one the caller answers.</summary>
    private async Task<Done> DoAsync(
        Wish wish, Who who, Activity activity, Recipient? answerTo, DateTimeOffset now, CancellationToken cancel)
    {
        var asked = new Asked(who.Person.Id, now, activity.Cause);

        // Understood otherwise than the first time: a held text was taken, or what the words speak of has gone.
        if (wish is not (Wish.Do or Wish.Start or Wish.InProgramme) && await runner.RecallAsync(asked.Cause, cancel) is { } before)
            return new Done(who, wish, before);

        string? confirmed = null;
        if (wish is Wish.OnlyNames names)
        {
            if (held.Find(names.Held, who.Person.Id) is not var (text, session, command))
                wish = new Wish.Unclear(Misunderstanding.NothingHeld);
            else
                (confirmed, wish, who) = (text, new Wish.Do(command), who with { Id = session });
        }

        switch (wish)
        {
            case Wish.Start when activity.Conversation.IsPrivate || who.CameByDoor:
                return await ShownAsync(new Done(who, new Wish.Unclear(Misunderstanding.StartInTheGroup), null), asked, answerTo, cancel);
            case Wish.Start when who.Session is { Stage: Stage.Planned or Stage.Running } && await runner.RecallAsync(asked.Cause, cancel) is null:
                return await ShownAsync(new Done(who, new Wish.Unclear(Misunderstanding.SessionRunsHere), null), asked, answerTo, cancel);
            case Wish.Start start:
                return new Done(who, wish, await StartAsync(start.Fields, activity, asked, answerTo, cancel));
            case Wish.Do when who.Id is null:
                return await ShownAsync(new Done(who, new Wish.Unclear(Misunderstanding.NoSession), null), asked, answerTo, cancel);
            case Wish.Do does:
                var wanted = does.Command switch
                {
                    SessionCommand.Join join => Completed(join, who),
                    SessionCommand.SwitchModel model => model with { HasModel = options.HasModel },
                    SessionCommand.OpenDoor seen when who.CameByDoor => seen with { Door = Door.Room },
                    _ => does.Command,
                };
                await LearnAsync(wanted, who, asked, IsWhole(does.Command), cancel);
                var ran = await runner.RunAsync(who.Id!.Value, wanted, asked, answerTo, cancel);
                if (confirmed is not null)
                    held.Drop(confirmed);
                if (ran is { Repeated: false, Decision: Decision.Refused { Why: Refusal.AsksAboutMarking } })
                    held.Hold(asked.Cause, asked.By, ran.Id, wanted);
                return new Done(who, wish, ran);
            case Wish.InProgramme course:
                return await programmes.DoAsync(course, who, asked, answerTo, cancel);
            case Wish.Transcript or Wish.Record or Wish.Drop:
                return await ShownAsync(await proposing.DoAsync(wish, who, asked, answerTo, cancel), asked, answerTo, cancel);
            case Wish.ToMyFiles toMine:
                return await ShownAsync(await files.AskAsync(toMine, who, asked, cancel), asked, answerTo, cancel);
            default:
                return await ShownAsync(new Done(who, wish, null), asked, answerTo, cancel);
        }
    }

    private async Task<Ran> StartAsync(Fields fields, Activity activity, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        // The same delivery names the same session, so that a repeated press starts one session only.
        var id = SessionNames.Of(asked.Cause, asked.At, await runner.RecallAsync(asked.Cause, cancel));
        var plan = PlanMaking.From(fields, asked.By, options.SecurityContact, options.AllowsDepartmentalConfidential, edition, id, asked.At);

        var command = new SessionCommand.Plan(plan);

        // Before the plan is kept, so that its first message knows where to go.
        if (SessionRules.Decide(null, command, asked, edition) is Decision.Accepted)
        {
            await addresses.HoldsAsync(activity.ChannelId, activity.Conversation.Id, id, Recipient.Group, cancel);
            await addresses.TakesPartAsync(asked.By, id, cancel);
        }

        return await runner.RunAsync(id, command, asked, answerTo, cancel);
    }

    /// <summary>Whether somebody said for whom they come; a press on a card that did not ask says nothing.</summary>
    private static bool IsWhole(SessionCommand command) => command is not SessionCommand.Join { Kind: var kind } || kind != default;

    /// <summary>Who joins by one press comes as they are here already, as they came before, or for the place of the session.</summary>
    private static SessionCommand.Join Completed(SessionCommand.Join join, Who who)
    {
        var named = join with { Name = who.Person.Name, Role = IsWhole(join) || join.Role != Role.Participant ? join.Role : who.Wished };
        return IsWhole(join) || who.Session is not { } session ? named
            : session.Members.GetValueOrDefault(who.Person.Id) is { } member
                ? named with { Role = member.Role, Kind = member.Kind, Organisation = member.Organisation.Body ?? "", Place = member.Place, Language = member.Language }
            : who.Person.Profile is { } known
                ? named with { Kind = known.Kind, Organisation = known.Organisation, Place = known.Place, Language = known.Language }
            : named with { Place = session.Plan.Place, Language = who.Locale ?? session.Plan.Languages[0] };
    }

    /// <summary>
    /// What people say of themselves is learnt before it is kept in the log: so a killed program learns it when the delivery comes
    /// again, and a delivery that was dealt with long ago undoes nothing that was said since.
    /// </summary>
    private async Task LearnAsync(SessionCommand command, Who who, Asked asked, bool saysWho, CancellationToken cancel)
    {
        if (command is not (SessionCommand.Join or SessionCommand.ChooseLanguage)
            || await runner.RecallAsync(asked.Cause, cancel) is not null
            || SessionRules.Decide(who.Session, command, asked, edition) is not Decision.Accepted)
            return;

        switch (command)
        {
            case SessionCommand.Join c:
                if (saysWho)
                    await people.RememberAsync(asked.By, new Profile(c.Kind, c.Organisation.Trim(), c.Place, c.Language), cancel);
                await addresses.TakesPartAsync(asked.By, who.Id!.Value, cancel);
                break;
            case SessionCommand.ChooseLanguage c when who.Person.Profile is { } profile:
                await people.RememberAsync(asked.By, profile with { Language = c.Language }, cancel);
                break;
        }
    }

    /// <summary>An answer that changes nothing: it is put in the queue, unless the caller answers.</summary>
    private async Task<Done> ShownAsync(Done done, Asked asked, Recipient? answerTo, CancellationToken cancel)
    {
        // What was decided is answered with the decision; a question about a file is its own answer.
        if (answerTo is { } reader && done.Wish is Wish.Show or Wish.Unclear)
        {
            await outbox.AddAsync(null, new Outgoing(reader, CardKind.Answer, Showing.Subject(done.Wish, asked.Cause, done.Who.Named)), asked.Cause, asked.At, cancel);
        }

        return done;
    }
}

/// <summary>What became of a wish.</summary>
/// <param name="Ran">Null when nothing had to be decided.</param>
public sealed record Done(Who Who, Wish Wish, Ran? Ran)
{
    /// <summary>With what a wish in a programme is answered; null for every other wish.</summary>
    public ProgrammeAnswer? Programme { get; init; }
}
