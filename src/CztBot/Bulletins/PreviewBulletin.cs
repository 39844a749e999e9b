using CztBot.Conversations;

namespace CztBot.Bulletins;

/// <summary>bulletin.preview: the paper as its readers will see it, with its file and its pages.</summary>
public sealed class PreviewBulletin(BulletinDesk desks, PaperDownloads downloads) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        var paper = press.Text("form") == "circular" ? file!.Paper.Circular() : file!.Paper;
        var trace = TraceBulletin.Button(file.Round.Month, paper.IsCircular);
        var month = ("month", file.Round.Month.ToString());
        var form = ("form", paper.IsCircular ? PaperFiles.Circular : PaperFiles.Bulletin);
        return PaperWriter.Show(paper, [trace, NoticeAction.Of("查看版面", "bulletin.pages", month, form), NoticeAction.Of("返回", "bulletin.open", month)], await downloads.OfAsync(paper)).Traced(trace);
    }
}
