using System.Globalization;
using CztBot.Core.Reports;

namespace CztBot.Conversations;

/// <summary>Reads what was typed into a form: cleaned, and refused in words where it is too long or no date.</summary>
public static class FieldInput
{
    /// <summary>An input as it is stored; empty where there is none.</summary>
    public static string Clean(this CardPress press, string id) => ReportForm.Clean(press.Text(id));

    public static bool Ticked(this CardPress press, string id) => press.Text(id) is "true" or "True" or "1" or "是";

    /// <summary>A date input; null where it is empty or no date.</summary>
    public static DateOnly? Date(this CardPress press, string id) =>
        DateOnly.TryParseExact(press.Clean(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A sentence where a text is too long, or a date cannot be read; null where all is well.</summary>
    /// <param name="texts">Ids with their labels.</param>
    public static string? Fault(this CardPress press, params ReadOnlySpan<(string Id, string Label)> texts)
    {
        foreach (var (id, label) in texts)
            if (press.Clean(id).Length is > ReportForm.MaxText and var length) return $"“{label}”有{length}字，最多{ReportForm.MaxText}字，没有保存，请精简后再提交。";
        // Whatever else a press carries comes back in the form, and a card has its limits.
        if (press.Texts().Max(text => text?.Length) is > 2 * ReportForm.MaxText) return $"填写的内容太长，每项最多{ReportForm.MaxText}字，没有保存，请精简后再提交。";
        return press.Clean("due").Length > 0 && press.Date("due") is null ? "时限应为 2020-06-30 这样的日期，请重新选择。" : null;
    }

    /// <summary>Whether the press came from a form, or from the button that opens it.</summary>
    public static bool Has(this CardPress press, params ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
            if (press.Text(id) is not null) return true;
        return false;
    }
}
