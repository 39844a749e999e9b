using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>How an item stands, in a few words and with their colour; the word is always there.</summary>
/// <param name="Tone">A text colour of Adaptive Cards.</param>
internal sealed record ItemState(string Word, string Tone)
{
    /// <summary>What the person may know of an item in a round.</summary>
    /// <param name="report">This month's report.</param>
    /// <param name="before">The last verified one that the person may read; null where it shall not be shown.</param>
    /// <param name="closed">The month in which the item was closed.</param>
    public static ItemState Of(Turn turn, Round round, string itemId, ProgressReport? report, ProgressReport? before, Month? closed)
    {
        if (closed is { } month) return new ItemState($"{month.Chinese}已办结销号", "good");
        var item = round.Item(itemId);
        if (item is not null && report is { Verified: true } && turn.MayRead(item, report)) return Of(report);
        var last = before is null ? "" : $"（{before.Month.Chinese}：{Of(before).Word}）";
        if (item is null) return new ItemState($"本月不报送{last}", "default");
        if (report is { Reported: true }) return new ItemState(Knowledge.StateWord(report) + last, "default");
        return turn.Today > round.DueOn ? new ItemState($"未报送{last}", "attention") : new ItemState($"尚未报送{last}", "default");
    }

    /// <summary>Status and lamp of a verified report.</summary>
    public static ItemState Of(ProgressReport report)
    {
        var lamp = Lamps.Word(report.Lamp) is { Length: > 0 } word ? $" · {word}" : "";
        return new ItemState(report.Content!.Status + lamp, Colour(report.Lamp));
    }

    public static string Colour(Lamp lamp) => lamp switch { Lamp.Green => "good", Lamp.Yellow => "warning", Lamp.Red => "attention", _ => "default" };
}
