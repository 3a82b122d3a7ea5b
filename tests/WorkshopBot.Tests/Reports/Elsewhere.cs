using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Tests.Reports;

/// <summary>The same work under another culture, and documents whose names are not to be trusted.</summary>
internal static class Elsewhere
{
    public static T Run<T>(string culture, Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        try
        {
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    public static Document Named(string name) => DemoDocument.Dutch() with
    {
        Title = name,
        Subject = name,
        Status = name,
        Blocks =
        [
            new Block.Contents(),
            new Block.Heading(1, name),
            new Block.Table(name, name, [name], [[new Cell([WorkshopBot.Reports.Documents.Run.Said(name)])]]),
        ],
    };
}
