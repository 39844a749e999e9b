using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Operations;

/// <summary>A number of a year on the command line: 5 with --year 2020, or 〔2020〕5号 as the paper has it.</summary>
public sealed partial record Numbered(int? Year, int Number)
{
    public static Argument<string> Argument(string what) => new("编号") { Description = $"{what}，如 5 或 〔2020〕5号" };

    public static Option<int?> YearOption() => new("--year") { Description = "编号的年份；不写为今年" };

    /// <exception cref="UserErrorException">It is no number.</exception>
    public static Numbered Read(string text, int? year) => TryRead(text) is { } read
        ? read with { Year = year ?? read.Year }
        : throw new UserErrorException($"编号应为 5 或 〔2020〕5号 这样的写法，您写的是“{text}”。");

    /// <summary>The same as people write it in the chat; null where it is no number.</summary>
    public static Numbered? TryRead(string text) => Written().Match(text.Trim()) is { Success: true } match
        && int.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number)
        ? new Numbered(match.Groups["year"].Value is { Length: > 0 } named ? int.Parse(named, CultureInfo.InvariantCulture) : null, number)
        : null;

    [GeneratedRegex(@"^(?:[〔\[(（](?<year>20[0-9]{2})[〕\])）])?第?(?<number>[0-9]{1,6})(?:号|次|期)?$")]
    private static partial Regex Written();
}
