namespace CztBot.Core.Members.Sheets;

/// <summary>What is wrong at one place of a roster file.</summary>
/// <param name="Line">Null where it concerns the sheet as a whole.</param>
/// <param name="Field">The column; null where it concerns the row as a whole.</param>
/// <param name="Problem">What was found and what was expected, without a full stop.</param>
public sealed record RosterFault(string Sheet, int? Line, string? Field, string Problem)
{
    /// <summary>“人员”表第5行“角色”:……。</summary>
    public string Sentence
    {
        get
        {
            var line = Line is { } number ? $"第{number}行" : "";
            var column = Field is { } name ? $"“{name}”" : "";
            return $"“{Sheet}”表{line}{column}：{Problem}。";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Sentence;
}
