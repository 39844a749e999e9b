using System.Globalization;
using System.Text.Json;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>
/// Questions with what they mean, one JSON object a line: "as" (who asks), "say" (a text, or several of one conversation, of which the last counts),
/// "intent" and the slots of the contract; a slot that is not named has to be empty. "expect" may hold intent and slots apart.
/// </summary>
internal sealed record Measure(int Right, int Total, IReadOnlyDictionary<string, int> Misses, IReadOnlyList<string> Details)
{
    private static readonly string[] Lists = ["tasks", "units", "cities", "sections", "persons", "status", "lamp", "candidates"];
    private static readonly string[] Values = ["period", "compare", "level", "number", "due", "negated"];

    public double Share => Total == 0 ? 0 : 100.0 * Right / Total;

    /// <summary>The half by its name; null where it is not there.</summary>
    public static string? FileOf(string half) =>
        Path.Combine(Repository.Root, "tests", "CztBot.Tests", "Questions", $"{half}.jsonl") is var file && File.Exists(file) ? file : null;

    /// <summary>The questions of a half: who asks, and what is said.</summary>
    public static IEnumerable<(string Person, IReadOnlyList<string> Said, JsonElement Line)> Read(string file) =>
        File.ReadLines(file).Where(line => line.StartsWith('{')).Select(line => JsonElement.Parse(line)).Select(line => (Text(line, "as", "person") ?? "秘书处处长", Said(line), line));

    public static async Task<Measure> OfAsync(ElevenMonths months, string file)
    {
        var (right, total) = (0, 0);
        var misses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var details = new List<string>();
        foreach (var (person, said, line) in Read(file))
        {
            total++;
            var got = JsonElement.Parse((await months.AskAsync(person, said))[^1]);
            var wanted = line.TryGetProperty("expect", out var expect) || line.TryGetProperty("expected", out expect) ? expect : line;
            var wrong = Wrong(wanted, got).ToList();
            if (wrong.Count == 0) right++;
            foreach (var slot in wrong) misses[slot] = misses.GetValueOrDefault(slot) + 1;
            if (wrong.Count > 0) details.Add($"{string.Join(" / ", said)}（{person}）{string.Join("；", wrong.Select(slot => $"{slot}: {Show(wanted, slot)} ≠ {Show(got, slot)}"))}");
        }

        return new Measure(right, total, misses, details);
    }

    private static IEnumerable<string> Wrong(JsonElement wanted, JsonElement got)
    {
        if (Text(wanted, "intent") != Text(got, "intent")) yield return "intent";
        foreach (var list in Lists)
            if (!Set(wanted, list).SetEquals(Set(got, list))) yield return list;
        foreach (var value in Values)
            if (Show(wanted, value) != Show(got, value)) yield return value;
    }

    private static HashSet<string> Set(JsonElement line, string name) =>
        line.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(value => value.ToString())] : [];

    private static string Show(JsonElement line, string name) => !line.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => "",
        JsonValueKind.Object => $"{Text(value, "from")}..{Text(value, "to")}",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(one => one.ToString()).Order(StringComparer.Ordinal)),
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string? Text(JsonElement line, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString();
        return null;
    }

    private static IReadOnlyList<string> Said(JsonElement line)
    {
        foreach (var name in (string[])["say", "ask", "questions", "question", "text", "q"])
            if (line.TryGetProperty(name, out var value))
                return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.GetString()!)] : [value.GetString()!];
        throw new InvalidDataException("A question has its text under “say”.");
    }
}
