using WorkshopBot.Benchmarks;

return args switch
{
    ["start", .. var rest] => await StartBenchmark.RunAsync(rest is [var times] ? int.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 5),
    ["analysis"] => AnalysisBenchmark.Run(),
    ["documents"] => await DocumentsBenchmark.RunAsync(),
    ["report"] => await ReportBenchmark.RunAsync(),
    ["consolidation", .. var rest] => ConsolidationBenchmark.Run(rest),
    _ => StartBenchmark.Explain(),
};
