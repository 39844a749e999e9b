using CztBot.Conversations;
using CztBot.Core.Supervision;
using CztBot.Papers.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>督查报告 as a file: the draft for both sides, the signed one for whoever may read it (R65).</summary>
public sealed class SupervisionPapers(SupervisionStore supervisions) : IThingPapers
{
    public const string Kind = "supervision";

    public PaperWords Words => new("督查报告", "发送“督查”或“我的督查”，打开这次督查");

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        var reader = SupervisionReader.Of(turn);
        if (await supervisions.FindAsync(id) is not { } one || !reader.MayRead(one)) return (null, SupervisionDesk.Gone);
        if (!reader.MayReadFindings(one) || SupervisionReport.Of(one, turn.Standing) is not { } report) return (null, "督查报告还没有形成或者还没有签发，不能下载。请以后再看。");
        return (new ThingPaper(report.Title, () => Task.FromResult(SupervisionDocument.Write(report, turn.Standing)), NoticeAction.Of("返回", "supervision.report", ("supervision", one.Id))), "");
    }
}
