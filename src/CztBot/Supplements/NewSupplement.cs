using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Core.Supplements;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>supplement.new: begins one, of a dispatch that is over or with a text of its own; a dispatch and a card make one each, however often they are pressed.</summary>
public sealed class NewSupplement(Database database, SupplementStore supplements, DispatchStore dispatches, OpenSupplement open) : IVerb
{
    /// <summary>The most characters of a title: two lines of a head.</summary>
    public const int MostTitle = 40;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (SupplementDesk.Refusal(turn) is { } refused) return refused;
        if (press.Text("dispatch") is { Length: > 0 } id)
            return await dispatches.FindAsync(id) is { } dispatch ? await OfAsync(turn, dispatch, cancellation) : Reply.Say("没有找到这次调度，没有编增刊。请发送“临时调度”，查看各次调度。");
        if (!press.Has("title", "text", "number")) return Form(press, "");
        if (press.Fault(("title", "标题"), ("text", "正文"), ("number", "调度次数")) is { } fault) return Form(press, fault);
        if (press.Clean("number") is { Length: > 0 } number) return await OfNumberAsync(turn, number, cancellation) ?? Form(press, "没有找到这次调度，或者次数的写法不对。请写成“3”或“〔2019〕第3次”。");
        var (title, text) = (press.Clean("title").ReplaceLineEndings(""), press.Clean("text"));
        if (title.Length == 0 || text.Length == 0) return Form(press, "请填写标题和正文，或者填写调度次数，没有保存。");
        if (title.Length > MostTitle) return Form(press, $"标题有{title.Length}字，最多{MostTitle}字，没有保存。");
        var draft = new SupplementDraft { Id = Request(press), Title = title, Text = text, Started = new Stamp(turn.Actor.PersonId, turn.Actor.At) };
        var begun = await database.WriteAsync(turn.Actor, work => SupplementStore.SaveAsync(work, draft, "编写", null), cancellation);
        return await open.ShowAsync(turn, draft.Id, begun ? "已保存草稿。" : "这张卡片已经办理，没有重复编写。");
    }

    /// <summary>Of a dispatch by its number; null where there is none, or it is no number.</summary>
    /// <param name="number">3 of this year, or 〔2019〕第3次.</param>
    public async Task<Reply?> OfNumberAsync(Turn turn, string number, CancellationToken cancellation) =>
        Numbered.TryRead(number) is { } asked && await dispatches.NumberedAsync(asked.Year ?? turn.Today.Year, asked.Number) is { } dispatch ? await OfAsync(turn, dispatch, cancellation) : null;

    private async Task<Reply> OfAsync(Turn turn, Dispatch dispatch, CancellationToken cancellation)
    {
        var before = await supplements.FindAsync(dispatch.Id);
        if (before is { State: not SupplementState.Dropped }) return await open.ShowAsync(turn, before.Id, "");
        if (SupplementCompiler.WhyNot(dispatch, turn.Actor.At) is { } reason) return Reply.Say(reason);
        var draft = before is null
            ? new SupplementDraft { Id = dispatch.Id, DispatchId = dispatch.Id, Started = new Stamp(turn.Actor.PersonId, turn.Actor.At) }
            : before with { Version = before.Version + 1, State = SupplementState.Draft };
        await database.WriteAsync(turn.Actor, work => SupplementStore.SaveAsync(work, draft, before is null ? "编写" : "恢复", before), cancellation);
        return await open.ShowAsync(turn, dispatch.Id, before is null ? "已按这次调度的记录生成底稿，请核对、补充后送签发。" : "这份草稿曾经撤销，已恢复，以前编辑的内容还在。");
    }

    private static Reply Form(CardPress press, string notice) => new AskCard
    {
        Title = "新编增刊",
        Lines = ["增刊在每月简报之外，单独编号，签发后发领导本人。填写调度次数的，按那次调度的记录生成底稿，标题和正文不用填。"],
        Notice = notice,
        Fields =
        [
            AskField.Line("number", "调度次数（例如 3，没有可不填）", press.Text("number")), AskField.Line("title", $"标题（最多{MostTitle}字）", press.Text("title")),
            AskField.Text("text", "正文（每段一行）", press.Text("text")),
        ],
        Actions = [NoticeAction.Of("生成草稿", "supplement.new", ("request", Request(press))), NoticeAction.Of("返回", "word.say", ("text", SupplementWord.Word))],
    }.ToReply();

    private static string Request(CardPress press) => (Guid.TryParse(press.Text("request"), out var request) ? request : Guid.CreateVersion7()).ToString();
}
