using CztBot.Conversations;

namespace CztBot.Bulletins;

/// <summary>bulletin.preview: the paper as its readers will see it.</summary>
public sealed class PreviewBulletin(BulletinDesk desks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        var paper = press.Text("form") == "circular" ? file!.Paper.Circular() : file!.Paper;
        var trace = TraceBulletin.Button(file.Round.Month, paper.IsCircular);
        return PaperWriter.Show(paper, [trace, NoticeAction.Of("返回", "bulletin.open", ("month", file.Round.Month.ToString()))]).Traced(trace);
    }
}
