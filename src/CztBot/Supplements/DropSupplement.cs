using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>supplement.drop: a draft that is not wanted any more, after one question; its versions stay on the trail.</summary>
public sealed class DropSupplement(Database database, SupplementDesk desk, OpenSupplement open, SupplementList list) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，不能撤销。");
        if (press.Number("version") != file.Draft.Version) return await open.ShowAsync(turn, file, "您打开后内容又有变化，没有撤销。请看下面的最新内容。");
        if (press.Text("confirmed") != "true") return Confirm(file);
        var dropped = file.Draft with { Version = file.Draft.Version + 1, State = SupplementState.Dropped };
        return await database.WriteAsync(turn.Actor, work => SupplementStore.SaveAsync(work, dropped, "撤销", file.Draft), cancellation)
            ? await list.ShowAsync(turn, 0, "草稿已撤销。") : await open.ShowAsync(turn, file.Draft.Id, "您打开后内容又有变化，没有撤销。请看下面的最新内容。");
    }

    private static Reply Confirm(SupplementFile file) => new NoticeCard
    {
        Title = "确认撤销这份草稿？",
        Lines = [CardString.Escape(file.Paper.Title), file.Draft.DispatchId is null ? "撤销后不再列出。" : "撤销后不再列出；以后从这次调度再编增刊，编辑过的内容还在。"],
        Actions =
        [
            NoticeAction.Of("确认撤销", "supplement.drop", (SupplementDesk.Named, file.Draft.Id), ("version", $"{file.Draft.Version}"), ("confirmed", "true")),
            OpenSupplement.Back(file),
        ],
    }.ToReply();
}
