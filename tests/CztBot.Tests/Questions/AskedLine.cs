using System.Text.Json;
using System.Text.RegularExpressions;
using CztBot.Core;

namespace CztBot.Tests.Questions;

/// <summary>One line of ask --json, and which records it is about.</summary>
/// <param name="city">The own city of a leader; null for the secretariat, who reads all.</param>
internal sealed partial class AskedLine(string said, JsonElement json, string? city)
{
    private static readonly string[] Lights = ["none", "green", "yellow", "red"];

    public string Said => said;

    /// <summary>A numbered button below an answer: 1. 更多.</summary>
    public static bool IsChoice(string line) => Choice().IsMatch(line);

    /// <summary>Cities side by side and two times by an indicator of the evaluation are checked as the evaluation is.</summary>
    public string Intent => json.GetProperty("intent").GetString() is var intent && intent is "city_compare" or "trend" && Answer.Contains("督查台账", StringComparison.Ordinal) ? "evaluation" : intent!;

    public string Answer => json.GetProperty("answer").GetString()!;

    public IReadOnlyList<string> Status => Strings("status");

    public IReadOnlyList<int> Lamps => [.. Strings("lamp").Select(lamp => Array.IndexOf(Lights, lamp))];

    public bool Negated => json.GetProperty("negated").GetBoolean();

    public int? Level => json.GetProperty("level").ValueKind == JsonValueKind.Number ? json.GetProperty("level").GetInt32() : null;

    public int? Number => json.GetProperty("number").ValueKind == JsonValueKind.Number ? json.GetProperty("number").GetInt32() : null;

    /// <summary>The first and the last month that were named; null for none.</summary>
    public (string From, string To)? Stretch => json.GetProperty("period") is { ValueKind: JsonValueKind.Object } period ? (period.GetProperty("from").GetString()!, period.GetProperty("to").GetString()!) : null;

    // 有问题的: counted of those problems alone that may be read.
    private bool IsTroubled => Intent is "list_by_status" or "city_compare" or "trend" && Status.Count + Lamps.Count == 0 && Answer.Contains("有问题", StringComparison.Ordinal);

    private IReadOnlyList<string> Tasks => Strings("tasks");

    public static AskedLine Of(string said, string line, string? city = null) => new(said, JsonElement.Parse(line), city);

    public IReadOnlyList<string> Strings(string name) => [.. json.GetProperty(name).EnumerateArray().Select(value => value.ToString())];

    /// <summary>The items that the question is about, by their leads and sections.</summary>
    public IReadOnlyList<string> Items(Standing standing) => Tasks.Count > 0 ? Tasks
        : [.. standing.Plan.Items.SelectMany(item => item.Parts.Where(part => InSection(item.Section) && part.Leads.Any(lead => Covers(lead.UnitId))).Select(part => part.Id))];

    /// <summary>Problems of a month whose bulletin is not issued: only the leaders whom they concern (R84).</summary>
    public bool MayReadProblems(Row row, Standing standing) => city is null || row.State == 4 || Standing.CityOf(row.Unit) == city
        || standing.Item(row.Item)!.Leads.Any(lead => Standing.CityOf(lead.UnitId) == city);

    /// <summary>Whether a share of a record may stand in a line: the line names its item, or the question does.</summary>
    public bool Concerns(Row row, string line, Standing standing) =>
        standing.Item(row.Item) is { } item && (line.Contains(standing.Label(item), StringComparison.Ordinal) || Tasks.Contains(row.Item));

    public (IReadOnlyList<Row> Rows, string Text) Frame(Records records, Standing standing, string line, IReadOnlyList<string> here, IReadOnlyList<string> all)
    {
        var side = Intent is "city_compare" or "report_streak" or "who_not_reported" ? Side(standing, line) : null;
        IEnumerable<Row> rows = records.Rows.Where(row => !IsTroubled || MayReadProblems(row, standing)).Where(row => side is { } own ? own(row.Unit) : Intent == "trend" && line.Contains("应报", StringComparison.Ordinal) ? (Tasks.Count == 0 || Tasks.Contains(row.Item)) && Reports(standing, row) : InScope(standing, row));
        var months = Intent switch
        {
            "report_streak" => Between(all.Min() ?? "", all.Max() ?? ""),
            "city_compare" when Named() is { } stretch && !line.Contains("已核定", StringComparison.Ordinal) => stretch,
            "list_by_status" when line.Contains('曾', StringComparison.Ordinal) && Named() is { Count: > 1 } any => any,
            "trend" when here.Count > 0 => line.Contains('至', StringComparison.Ordinal) ? Between(here[0], here[^1]) : [here[0]],
            "who_not_reported" when Named() is { Count: > 1 } && all.Count > 1 => here.Count > 0 && !line.Contains('至', StringComparison.Ordinal) ? here : Between(all.Min()!, all.Max()!),
            _ => here.Count > 0 ? [here[^1]] : all.Count > 0 ? [all[0]] : ["2020-09"],
        };
        // Side by side over months: the counts are of all of them, the lamps of the last.
        if (Intent == "city_compare" && Named() is { } whole && line.Contains('；', StringComparison.Ordinal))
        {
            List<Row> over = [.. rows.Where(row => whole.Contains(row.Month))];
            var rest = OwnFigures.Without(this, over, line);
            return (over, rest[..rest.IndexOf('；', StringComparison.Ordinal)]);
        }

        List<Row> meant = [.. rows.Where(row => months.Contains(row.Month))];
        return (meant, OwnFigures.Without(this, meant, line));

        IReadOnlyList<string> Between(string from, string to) => [.. records.Rows.Select(row => row.Month).Distinct().Where(month => string.CompareOrdinal(month, from) >= 0 && string.CompareOrdinal(month, to) <= 0)];
        IReadOnlyList<string>? Named() => json.GetProperty("period").ValueKind == JsonValueKind.Object ? Between(json.GetProperty("period").GetProperty("from").GetString()!, json.GetProperty("period").GetProperty("to").GetString()!) : null;
    }

    private bool InScope(Standing standing, Row row) => Intent is "unit_overview" or "task_progress" or "list_by_status" or "trend" or "problem_list_by_level"
        ? Items(standing).Contains(row.Item)
        : Reports(standing, row);

    // By whoever reports it, as punctuality is counted.
    private bool Reports(Standing standing, Row row) => Covers(row.Unit) && standing.Item(row.Item) is { } item && InSection(standing.PlanItemOf(item).Section);

    private bool InSection(int? section) => Strings("sections").Count == 0 || (section is { } number && Strings("sections").Contains($"{number}"));

    private bool Covers(string unit) => Strings("units").Count + Strings("cities").Count == 0 || Strings("units").Select(one => one.Replace("-/", "", StringComparison.Ordinal)).Contains(unit) || Strings("cities").Contains(Standing.CityOf(unit));

    private static Func<string, bool>? Side(Standing standing, string line)
    {
        var colon = line.IndexOf('：', StringComparison.Ordinal);
        if (colon < 0) return null;
        var name = line[..colon];
        if (Core.Members.Cities.TryRead(name, out var own)) return unit => Standing.CityOf(unit) == own;
        return standing.Roster.Units.FirstOrDefault(unit => unit.Name == name) is { } found ? unit => unit == found.Id : null;
    }

    [GeneratedRegex("^\\d+\\. ")]
    private static partial Regex Choice();
}
