using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Core.Summaries;
using CztBot.Papers.Ledgers;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>A signed edition as a workbook: the rows that the person may read (R71, R81).</summary>
public sealed class EvaluationPapers(EvaluationStore evaluations) : IThingPapers
{
    public const string Kind = "evaluation";

    public PaperWords Words => new("评价表", "发送“年度评价”");

    /// <summary>Names a signed edition.</summary>
    public static NoticeAction Button(IssuedEvaluation issued) => ThingPaperRegistration.Button(Kind, $"{issued.Period}/{issued.Edition}");

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        var reader = EvaluationReader.Of(turn);
        if (!reader.MayAsk) return (null, EvaluationDesk.NotYours);
        if (id.Split('/', 2) is not [var period, var edition] || (await evaluations.EditionsAsync(period)).FirstOrDefault(one => $"{one.Edition}" == edition) is not { } issued || !PeriodCode.TryParse(period, out var read))
            return (null, "没有找到这一版评价，或者还没有签发，不能下载。请发送“年度评价”，查看最近一版。");
        if (!issued.Intact) return (null, "这一版评价与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
        var state = string.Create(CultureInfo.InvariantCulture, $"第{issued.Edition}版（{issued.SignedAt:yyyy-MM-dd}签发）");
        return (new ThingPaper($"{PeriodCode.Chinese(read)}评价第{issued.Edition}版", WriteAsync, NoticeAction.Of("返回", "evaluation.open", ("month", period), ("item", reader.Home))) { Workbook = true }, "");

        Task<byte[]> WriteAsync()
        {
            using var stream = new MemoryStream();
            LedgerFile.ToWorkbook(stream, EvaluationTable.Form, EvaluationTable.Rows(EvaluationJson.Read(issued.Body), state, turn.Standing, reader.MayRead), cancellation);
            return Task.FromResult(stream.ToArray());
        }
    }
}
