using CztBot.Conversations;
using CztBot.Papers.Problems;

namespace CztBot.Problems;

/// <summary>需省级协调事项清单 as a file: the matters that the person may read (R43).</summary>
public sealed class ProvincialPapers(ProvincialMatters matters) : IThingPapers
{
    public const string Kind = "provincial";

    public PaperWords Words => new("需省级协调事项清单", "发送“省级清单”");

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (!ProvincialMatters.MayList(turn)) return (null, ProvincialMatters.NotYours);
        if (await matters.OfAsync(turn) is not { Count: > 0 } open) return (null, ProvincialMatters.None);
        return (new ThingPaper("需省级协调事项清单", () => Task.FromResult(ProvincialDocument.Write(open, turn.Standing, turn.Today)), NoticeAction.Of("返回", "word.say", ("text", "省级清单"))), "");
    }
}
