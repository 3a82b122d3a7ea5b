using System.Globalization;
using System.Numerics;

namespace WorkshopBot.Domain.Course;

/// <summary>An exact number: two that are equal are equal, and what is rounded is rounded once, when it is shown.</summary>
public sealed record Fraction : IComparable<Fraction>
{
    /// <param name="numerator">May be of any size.</param>
    /// <param name="denominator">Not zero.</param>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        Denominator = denominator / common;
    }

    public static Fraction One { get; } = new(1, 1);

    /// <summary>In lowest terms, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Above zero.</summary>
    public BigInteger Denominator { get; }

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public Fraction Power(int exponent) => new(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));

    public int CompareTo(Fraction? other) =>
        other is null ? 1 : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>For show: half goes away from zero.</summary>
    /// <param name="decimals">0 to 9.</param>
    public decimal Rounded(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)decimals, 9u, nameof(decimals));
        var scale = BigInteger.Pow(10, decimals);
        var twice = (2 * BigInteger.Abs(Numerator) * scale) + Denominator;
        var whole = BigInteger.Divide(twice, 2 * Denominator) * Numerator.Sign;
        return (decimal)whole / (decimal)scale;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
