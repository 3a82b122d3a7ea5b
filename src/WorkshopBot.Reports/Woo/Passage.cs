using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Reports.Woo;

/// <summary>A piece of a report about which somebody decides whether it becomes public.</summary>
/// <param name="Id">The same in every language and format: "contribution-14", "gap-2-3".</param>
/// <param name="Name">The same in words.</param>
/// <param name="Who">To whom it is attributed, as far as the plan allows; "" to nobody.</param>
/// <param name="Said">A person's own words, which may stand elsewhere too; otherwise the program made it up of counts.</param>
public sealed record Passage(string Id, string Name, PassageSort Sort, string Text, string Who, bool Said)
{
    /// <summary>A whole name is looked for wherever it stands, however short it is.</summary>
    public bool IsName { get; init; }

    /// <summary>What it rests on, when a model wrote it in words of its own: it goes when one of these goes.</summary>
    public Func<string, bool>? RestsOn { get; init; }

    /// <summary>A summary that quotes others goes by itself when what it quotes goes.</summary>
    public bool Follows { get; init; }

    /// <summary>Words of its own, by which it can be found elsewhere. The program's summaries have none: only phrases, and what they quote.</summary>
    public bool HasOwnWords => Said && (!Follows || RestsOn is not null);

    /// <summary>Shows that a copy was made of this very text.</summary>
    public string Check => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\n{Text}\n{Who}")))[..10];
}

/// <summary>What the law keeps apart: facts, and personal opinions on policy in internal deliberation. A proposal: people decide.</summary>
public enum PassageSort
{
    Fact,
    Opinion,
}

/// <summary>What a passage becomes.</summary>
/// <param name="HidesWho">Also to whom it is attributed is left out.</param>
public readonly record struct Shown(string Text, bool HidesWho);
