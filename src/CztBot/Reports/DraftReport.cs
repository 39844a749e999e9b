using CztBot.Conversations;

namespace CztBot.Reports;

/// <summary>report.draft: keeps what was typed, faults and all.</summary>
public sealed class DraftReport(ReportDesk desks, FormWriter forms, FormReader reader) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        if (desk.Files.All(file => file.Report.Verified)) return Reply.Say("这份报告已经核定，不能再修改。如有差错，请联系秘书处更正。");
        if (reader.TooLong(press, desk) is { } tooLong) return tooLong;
        await reader.KeepAsync(turn, desk, await reader.ReadAsync(turn, press, desk), cancellation);
        return await forms.WriteAsync(turn, desk, "草稿已保存，随时发送“填报”可以继续。请在截止前提交。");
    }
}
