using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>All signs that a text is something else than a gap, in the order of <see cref="Sign"/>.</summary>
internal static class SignList
{
    // A text longer than anybody types in a card is read as far as this.
    private const int Read = 20_000;

    private static readonly PhraseList Procedure = new("procedure.txt");
    private static readonly PhraseList Compliment = new("compliment.txt");
    private static readonly PhraseList OffTopic = new("off-topic.txt");

    public static ImmutableArray<Sign> In(string whole)
    {
        var raw = whole.Length > Read ? whole[..Read] : whole;
        var text = PlainText.Of(raw);
        var signs = ImmutableArray.CreateBuilder<Sign>();

        Add(Sign.Marking, MarkingSigns.In(raw, text));
        Add(Sign.Instruction, InstructionSigns.In(text));
        Add(Sign.Markup, MarkupSigns.In(raw, text));
        Add(Sign.PersonalData, PersonalNumbers.In(text.Typed) || PersonNames.In(text));
        Add(Sign.Procedure, Procedure.AnyIn(text.Words));
        Add(Sign.Compliment, Compliment.AnyIn(text.Words));
        Add(Sign.OffTopic, OffTopic.AnyIn(text.Words));

        return signs.ToImmutable();

        void Add(Sign sign, bool seen)
        {
            if (seen)
            {
                signs.Add(sign);
            }
        }
    }
}
