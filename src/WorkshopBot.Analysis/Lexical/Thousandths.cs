namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// Weights are whole thousandths: sums of whole numbers are exact in any order, and a logarithm whose last digit
/// differs between machines is not seen. So the same texts get the same score everywhere.
/// </summary>
internal static class Thousandths
{
    public static int Of(double number) => (int)Math.Round(number * 1000, MidpointRounding.AwayFromZero);
}
