using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>发送台账 of a month for the secretariat (R82).</summary>
public sealed class DeliveryWorkbooks(DeliveryStore deliveries, RoundStore rounds) : IWorkbooks
{
    public const string Kind = "deliveries";

    string IWorkbooks.Kind => Kind;

    public PaperWords Words => new("发送台账", "发送“导出”");

    public async Task<string?> ChooseAsync(Turn turn, Period? asked) => (asked is { } period ? period.Only : (await rounds.LatestAsync())?.Month)?.ToString();

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return (null, "发送台账由秘书处导出，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        if (!Month.TryParse(id, out var month) || await deliveries.MonthAsync(month) is not { Count: > 0 } entries) return (null, "这个月没有发送记录，不能导出发送台账。请发送“导出”，查看可以导出的表格。");
        return (WorkbookRegistration.Paper(
            $"{month.Chinese}{DeliveryLedger.Form.Name}", DeliveryLedger.Form, () => Task.FromResult(DeliveryLedger.Rows(entries, turn.Standing)),
            NoticeAction.Of("返回", "word.say", ("text", $"发送情况 {month}")), cancellation), "");
    }
}
