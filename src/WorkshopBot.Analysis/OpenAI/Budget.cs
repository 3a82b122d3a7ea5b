using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>
/// What each session may still use. The log says what it used, so a restart forgets nothing; what is under way is reserved at
/// its most, so that calls at the same time stay below the limit together.
/// </summary>
public sealed class Budget(ModelLimits limits, ModelPrices prices)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(PersonId, DateTimeOffset), Account> accounts = [];

    /// <returns>Null when the limit would be passed.</returns>
    public Reservation? Reserve(Session session, int mostTokensIn, int mostTokensOut)
    {
        // Nobody plans two sessions in one instant; if two did share an account, it would only be spent sooner.
        var whose = (session.PlannedBy, session.PlannedAt);
        var most = Priced(mostTokensIn, mostTokensOut);
        lock (gate)
        {
            var account = accounts.GetValueOrDefault(whose);
            account = account with { Used = More(account.Used, session.ModelUsed) };
            var after = account.Used + account.Reserved + most;
            if ((limits.Tokens > 0 && after.Tokens > limits.Tokens) || (limits.Cost > 0 && after.Cost > limits.Cost))
                return null;
            accounts[whose] = account with { Reserved = account.Reserved + most };
            return new Reservation(whose, most);
        }
    }

    /// <summary>Gives back what was not used.</summary>
    /// <param name="tokensIn">Null when nobody knows: then all of it counts as used.</param>
    public ModelUse Settle(Reservation reserved, int? tokensIn, int? tokensOut)
    {
        var used = tokensIn is { } i && tokensOut is { } o ? Priced(i, o) : reserved.Most;
        lock (gate)
        {
            var account = accounts[reserved.Whose];
            accounts[reserved.Whose] = new Account(account.Used + used, Less(account.Reserved, reserved.Most));
        }

        return used;
    }

    public ModelUse MostOf(int tokensIn, int tokensOut) => Priced(tokensIn, tokensOut);

    private ModelUse Priced(int tokensIn, int tokensOut) => new(tokensIn, tokensOut, prices.CostOf(tokensIn, tokensOut));

    /// <summary>The log may know of more, from before a restart, or of less: a draft that is not in it yet.</summary>
    private static ModelUse More(ModelUse one, ModelUse other) =>
        new(Math.Max(one.TokensIn, other.TokensIn), Math.Max(one.TokensOut, other.TokensOut), Math.Max(one.Cost, other.Cost));

    private static ModelUse Less(ModelUse all, ModelUse some) =>
        new(all.TokensIn - some.TokensIn, all.TokensOut - some.TokensOut, all.Cost - some.Cost);

    private readonly record struct Account(ModelUse Used, ModelUse Reserved);
}

/// <summary>Set apart for one call.</summary>
public sealed record Reservation((PersonId By, DateTimeOffset At) Whose, ModelUse Most);
