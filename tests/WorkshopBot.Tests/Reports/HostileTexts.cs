using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>Texts that try to be more than text, and what a document may keep of each.</summary>
public static class HostileTexts
{
    public static TheoryData<string, string> All { get; } = new()
    {
        { "<script>alert(1)</script><img src=x onerror=alert(1)>", "<script>alert(1)</script><img src=x onerror=alert(1)>" },
        { "</bdi></main></style><style>*{display:none}</style>", "</bdi></main></style><style>*{display:none}</style>" },
        { "&lt;b&gt; &amp; &#x3C; ]]> <!-- -->", "&lt;b&gt; &amp; &#x3C; ]]> <!-- -->" },
        { "**vet** [hier](https://example.org/x) ![](https://example.org/y)", "**vet** [hier](https://example.org/x) ![](https://example.org/y)" },
        { "https://example.org/volg?mij=1 en \\\\server\\deel", "https://example.org/volg?mij=1 en \\\\server\\deel" },
        { "=1+1", "=1+1" },
        { "+31 70 @SUM(A1) -cmd|' /C calc'!A0", "+31 70 @SUM(A1) -cmd|' /C calc'!A0" },
        { "{ HYPERLINK \"https://example.org\" } { DDEAUTO c:\\\\x }", "{ HYPERLINK \"https://example.org\" } { DDEAUTO c:\\\\x }" },
        { "\u0013HYPERLINK x\u0014y\u0015", "HYPERLINK xy" },
        { "vlag 🇳🇱 gezin 👨‍👩‍👧‍👦 stekker 🔌", "vlag 🇳🇱 gezin 👨‍👩‍👧‍👦 stekker 🔌" },
        { "voor \u202Each", "voor \u202Each\u202C" },
        { "open \u2066een \u202Btwee", "open \u2066een \u202Btwee\u202C\u2069" },
        { "los \u2069 en \u202C eind", "los  en  eind" },
        { "een \u202Eregel\ntwee", "een \u202Eregel\u202C\ntwee" },
        { "nul\0nul bel\u0007 delete\u007F c1\u009B", "nulnul bel delete c1" },
        { "half \uD83D los \uDE00 \uFFFE\uFFFF\uFEFF", "half \uFFFD los \uFFFD " },
        { "een\r\ntwee\rdrie\u2028vier\tvijf", "een\ntwee\ndrie\nvier\tvijf" },
        { "  veel   ruimte  ", "  veel   ruimte  " },
        { "שלום עולם and مرحبا", "שלום עולם and مرحبا" },
        { new string('x', 20_000), new string('x', 20_000) },
        { string.Concat(Enumerable.Repeat("lang woord ", 2_000)), string.Concat(Enumerable.Repeat("lang woord ", 2_000)) },
    };
}
