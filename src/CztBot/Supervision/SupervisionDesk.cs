using CztBot.Conversations;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>Opens the supervision that a press is about, for those who may read it.</summary>
public sealed class SupervisionDesk(SupervisionStore supervisions)
{
    // One sentence for what is not there and what is not theirs: it tells nobody that there is one.
    internal const string Gone = "没有找到这次督查，或者您不是其中一方，不能查看。请发送“督查”或“我的督查”，查看与您有关的督查。";

    public async Task<(SupervisionCase? Case, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        await supervisions.FindAsync(press.Text("supervision") ?? press.Text("item") ?? "") is { } one && SupervisionReader.Of(turn).MayRead(one)
            ? (one, null)
            : (null, Reply.Say(Gone));
}
