namespace WorkshopBot.Testing;

/// <summary>A clock that stands still until it is told to go on; then its timers go off in their order, each at its own time.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private TimeSpan gone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Gone;

    public override long GetTimestamp() => Gone.Ticks;

    /// <summary>How much time went by since the start.</summary>
    public TimeSpan Gone
    {
        get
        {
            lock (gate)
                return gone;
        }
    }

    /// <summary>Somebody waits for a time to come.</summary>
    public bool HasAlarms
    {
        get
        {
            lock (gate)
                return alarms.Count > 0;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        var until = Gone + by;
        while (NextBefore(until) is { } alarm)
            alarm.GoOff();
        lock (gate)
            gone = until > gone ? until : gone;
    }

    private Alarm? NextBefore(TimeSpan until)
    {
        lock (gate)
        {
            if (alarms.MinBy(a => a.Due) is not { } next || next.Due > until)
                return null;
            gone = next.Due > gone ? next.Due : gone;
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period;
            else
                alarms.Remove(next);
            return next;
        }
    }

    private sealed class Alarm(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void GoOff() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.alarms.Remove(this);
                Period = period;
                Due = clock.gone + dueTime;
                if (dueTime != Timeout.InfiniteTimeSpan)
                    clock.alarms.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
