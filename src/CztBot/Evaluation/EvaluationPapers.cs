using System.Globalization;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>A signed edition as a workbook, the rows that the person may read; for the secretariat also the figures as they stand (R71, R81).</summary>
public sealed class EvaluationPapers(EvaluationDesk desk, EvaluationStore evaluations) : IWorkbooks
{
    public const string Kind = "evaluation";

    private const string Draft = "draft";

    private const string None = "没有找到这一版评价，或者还没有签发，不能下载。请发送“年度评价”，查看最近一版。";

    string IWorkbooks.Kind => Kind;

    public PaperWords Words => new("评价表", "发送“年度评价”");

    /// <summary>Names a signed edition.</summary>
    public static NoticeAction Button(IssuedEvaluation issued) => ThingPaperRegistration.Button(Kind, $"{issued.Period}/{issued.Edition}");

    // A month belongs to the evaluation of its year.
    public async Task<string?> ChooseAsync(Turn turn, Period? asked)
    {
        var period = asked is not { } named ? await desk.LatestAsync(turn) : named.Only is { } month ? Period.Year(month.Year) : named;
        return $"{PeriodCode.Of(period)}/{(await desk.IssuedAsync(period) is { } issued ? $"{issued.Edition}" : Draft)}";
    }

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        var reader = EvaluationReader.Of(turn);
        if (!reader.MayAsk) return (null, EvaluationDesk.NotYours);
        if (id.Split('/', 2) is not [var code, var edition] || !PeriodCode.TryParse(code, out var period)) return (null, None);
        if (edition == Draft && turn.Caller.InSecretariat && period.From <= Month.Of(turn.Today))
            return (Paper($"{PeriodCode.Chinese(period)}评价（未签发）", "未签发，阶段性参考", () => desk.ComputeAsync(turn.Standing, period, turn.Actor.At)), "");
        if ((await evaluations.EditionsAsync(code)).FirstOrDefault(one => $"{one.Edition}" == edition) is not { } issued) return (null, None);
        if (!issued.Intact) return (null, "这一版评价与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
        var state = string.Create(CultureInfo.InvariantCulture, $"第{issued.Edition}版（{issued.SignedAt:yyyy-MM-dd}签发）");
        return (Paper($"{PeriodCode.Chinese(period)}评价第{issued.Edition}版", state, () => Task.FromResult(EvaluationJson.Read(issued.Body))), "");

        ThingPaper Paper(string title, string state, Func<Task<EvaluationPack>> pack) => WorkbookRegistration.Paper(
            title, EvaluationTable.Form, async () => EvaluationTable.Rows(await pack(), state, turn.Standing, reader.MayRead),
            NoticeAction.Of("返回", "evaluation.open", ("month", code), ("item", reader.Home)), cancellation);
    }
}
