using System.Text.Json;

namespace CztBot.Core.Calendars;

/// <summary>Reads a year of the State Council's days in the JSON form of the holiday-cn project (R29).</summary>
public static class HolidayFile
{
    /// <summary>A file may hold days of another year, and may hold none: then its year stays missing.</summary>
    public static WorkdayReading Parse(string text)
    {
        text = text.TrimStart('\uFEFF');
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement, text);
        }
        catch (JsonException broken)
        {
            return new WorkdaysRefused((int)(broken.LineNumber ?? 0) + 1, "不是完整的 JSON，应为 holiday-cn 格式的节假日文件。");
        }
    }

    private static WorkdayReading Read(JsonElement root, string text)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("year", out var yearElement)
            || yearElement.ValueKind != JsonValueKind.Number || !yearElement.TryGetInt32(out var year))
            return new WorkdaysRefused(1, "缺少年份，应有形如 \"year\": 2026 的一项。");
        if (!root.TryGetProperty("days", out var list) || list.ValueKind != JsonValueKind.Array)
            return new WorkdaysRefused(1, "缺少日期清单，应有名为 days 的数组。");

        var days = new Dictionary<DateOnly, Workday>();
        var position = 0;
        foreach (var element in list.EnumerateArray())
        {
            position = text.IndexOf(element.GetRawText(), position, StringComparison.Ordinal);
            var line = text.AsSpan(0, position).Count('\n') + 1;
            position++;
            if (BadDate(element) is { } bad)
                return new WorkdaysRefused(line, $"日期“{bad}”不存在或写法不对，应为 2026-01-01 这样的日期（第{days.Count + 1}项）。");
            if (Day(element) is not { } day)
                return new WorkdaysRefused(line, "应有 name（节日名称）、date（如 2026-01-01）、isOffDay（true 或 false）三项。");
            if (!days.TryAdd(day.Date, day))
                return new WorkdaysRefused(line, $"{day.Date:yyyy-MM-dd} 在前面已经列过，每个日期只能列一次。");
        }

        return new WorkdaysRead([.. days.Values], year);
    }

    private static string? BadDate(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String
        && date.GetString() is { Length: > 0 and <= 20 } text && !WorkdayFile.TryDate(text, out _) ? text : null;

    private static Workday? Day(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
        && element.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String
        && element.TryGetProperty("isOffDay", out var off) && off.ValueKind is JsonValueKind.True or JsonValueKind.False
        && WorkdayFile.TryDate(date.GetString(), out var day)
            ? new Workday(day, off.GetBoolean(), name.GetString()!)
            : null;
}
