using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>月报台账 of a month for the secretariat: it holds what is not verified too (R81, R84).</summary>
public sealed class ReportWorkbooks(RoundStore rounds, ReportStore reports) : IWorkbooks
{
    public const string Kind = "reports";

    string IWorkbooks.Kind => Kind;

    public PaperWords Words => new("月报台账", "发送“导出”");

    public async Task<string?> ChooseAsync(Turn turn, Period? asked) => (asked is { } period ? period.Only : (await rounds.LatestAsync())?.Month)?.ToString();

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return (null, "月报台账由秘书处导出，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        if (!Month.TryParse(id, out var month) || await rounds.FindAsync(month) is not { } round) return (null, "没有这个月的报送轮次，不能导出月报台账。请发送“导出”，查看可以导出的表格。");
        return (WorkbookRegistration.Paper($"{month.Chinese}{ReportLedger.Form.Name}", ReportLedger.Form, RowsAsync, NoticeAction.Of("返回", "word.say", ("text", $"进度 {month}")), cancellation), "");

        async Task<IEnumerable<IReadOnlyList<object>>> RowsAsync() => ReportLedger.Rows(round, await reports.MonthAsync(month), turn.Standing);
    }
}
