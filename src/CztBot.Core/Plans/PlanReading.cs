namespace CztBot.Core.Plans;

/// <summary>What reading a plan's text gave.</summary>
public abstract record PlanReading;

/// <summary>The text is a sound plan.</summary>
public sealed record PlanRead(Plan Plan) : PlanReading;

/// <summary>The text is not; every fault found, in the order of the lines.</summary>
public sealed record PlanRefused(IReadOnlyList<PlanFault> Faults) : PlanReading;

/// <summary>A place where the text is not what a plan must be.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Expected">What was expected there, as a sentence.</param>
public sealed record PlanFault(int Line, string Expected)
{
    /// <summary>第30行:……</summary>
    public override string ToString() => $"第{Line}行：{Expected}";
}
