namespace CztBot.Core.Evaluation;

/// <summary>Values of the evaluation that are settings (R67, R68, R71).</summary>
public sealed record EvaluationTerms
{
    /// <summary>Working days to appeal after the issue.</summary>
    public int AppealDays { get; init; } = 5;

    /// <summary>With fewer cases a share says nothing: counts only.</summary>
    public int LeastCases { get; init; } = 3;

    /// <summary>Null for no composite score, which is the default.</summary>
    public EvaluationWeights? Weights { get; init; }
}

/// <summary>What each share weighs in a composite score, in per cent (R68).</summary>
public sealed record EvaluationWeights(int Timely, int FirstPass, int Checkpoints, int OrdersInTime)
{
    public int Of(Indicator indicator) => indicator switch
    {
        Indicator.Timely => Timely,
        Indicator.FirstPass => FirstPass,
        Indicator.Checkpoints => Checkpoints,
        Indicator.OrdersInTime => OrdersInTime,
        _ => 0,
    };

    public int Sum => Timely + FirstPass + Checkpoints + OrdersInTime;

    /// <summary>报送及时率40%，…</summary>
    public string Words => string.Join('，', Indicators.All.Where(indicator => Of(indicator) > 0).Select(indicator => $"{indicator.Name()}{Of(indicator)}%"));

    /// <summary>As it is kept with an approval: the same weights have the same text.</summary>
    public string Text => $"{Timely}/{FirstPass}/{Checkpoints}/{OrdersInTime}";
}
