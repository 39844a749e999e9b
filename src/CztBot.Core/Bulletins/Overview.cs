using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>总体情况: one paragraph whose numbers add up.</summary>
internal static class Overview
{
    public static string Of(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told)
    {
        var totals = RoundTotals.Of(input.Round, input.Reports);
        var text = $"{input.Round.Month.Chinese}应报送进展{totals.Expected}项，按时报送{totals.OnTime}项，逾期报送{totals.Late}项，未报送{totals.Missing}项。"
            + (totals.Received == 0 ? "" : totals.Verified == totals.Received ? $"已报送的{totals.Received}项均已核定。"
                : $"已报送的{totals.Received}项中，已核定{totals.Verified}项，待核定{totals.Waiting}项，退回修改{totals.Returned}项。");
        if (totals.Verified == 0) return text + "本月尚无核定的进展。";
        return text + $"已核定事项中，{Counts(lines)}。{Lights(lines)}{Changes(lines)}{(totals.Verified > told.Count ? "各项进展见附件。" : "")}";
    }

    private static string Counts(IReadOnlyList<Line> lines) => string.Join('，', Statuses.All
        .Select(status => (status, Count: lines.Count(line => line.Verified?.Status == status)))
        .Where(pair => pair.Count > 0)
        .Select(pair => $"{pair.status}{pair.Count}项"));

    private static string Lights(IReadOnlyList<Line> lines)
    {
        var verified = lines.Where(line => line.Verified is not null).ToList();
        int Count(Lamp lamp) => verified.Count(line => line.Report!.Lamp == lamp);
        var none = Count(Lamp.None) is > 0 and var unlit ? $"，不亮灯{unlit}项" : "";
        return $"亮绿灯{Count(Lamp.Green)}项，黄灯{Count(Lamp.Yellow)}项，红灯{Count(Lamp.Red)}项{none}。";
    }

    private static string Changes(IReadOnlyList<Line> lines) =>
        lines.Count(line => line.Changed) is > 0 and var changed ? $"与上次核定相比，{changed}项的状态或亮灯有变化。" : "";
}
