using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>dispatch.form and dispatch.reply: what a unit answers; it can be changed until the dispatch is closed, every version is kept (R83).</summary>
public sealed class AnswerDispatch(Database database, DispatchDesk desk, DispatchStore dispatches, DispatchView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        var reader = DispatchReader.Of(turn);
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Reply, reader.PartyOf(dispatch), turn.Actor.At) is { } refused)
            return refused.Right ? Reply.Say(refused.Reason) : await view.ShowAsync(turn, dispatch, refused.Reason);
        var answers = await dispatches.AnswersAsync(dispatch.Id);
        if (press.Verb == "dispatch.form" || !AnswerForm.Own(reader, dispatch).Any(one => press.Has(AnswerForm.Id(one.Place)))) return AnswerForm.Show(reader, dispatch, answers, null, "");
        if (AnswerForm.Fault(reader, dispatch, press) is { } tooLong) return Reply.Say(tooLong);
        if (AnswerForm.Missing(reader, dispatch, press) is { Length: > 0 } missing) return AnswerForm.Show(reader, dispatch, answers, press, missing);
        if (press.Number("seen") != AnswerForm.Seen(reader, answers))
            return AnswerForm.Show(reader, dispatch, answers, press, "本单位刚刚已有报送，您这一份没有保存。您填写的内容还在，请核对后再报送。");
        var fresh = Answers(turn, reader, dispatch, press, answers);
        if (fresh.Count == 0) return Receipt(turn, dispatch, Own(reader, answers), "内容没有变化，没有重复报送。");
        var written = await database.WriteAsync(turn.Actor, async work =>
        {
            foreach (var (answer, before) in fresh)
                if (!await DispatchStore.AnswerAsync(work, answer, before)) return false;
            return true;
        }, cancellation);
        if (written) return Receipt(turn, dispatch, [.. Own(reader, answers).Where(old => fresh.TrueForAll(one => one.Answer.UnitId != old.UnitId)), .. fresh.Select(one => one.Answer)], $"已收到，{turn.Actor.At:M月d日HH:mm}。");
        return await dispatches.FindAsync(dispatch.Id) is { State: DispatchState.Open } open
            ? AnswerForm.Show(reader, open, await dispatches.AnswersAsync(open.Id), press, "本单位刚刚已有报送，您这一份没有保存。您填写的内容还在，请核对后再报送。")
            : await view.ShowAsync(turn, (await dispatches.FindAsync(dispatch.Id))!, "这次调度刚刚已经收口或取消，没有保存。");
    }

    private static IEnumerable<DispatchAnswer> Own(DispatchReader reader, IEnumerable<DispatchAnswer> answers) => answers.Where(answer => reader.Caller.ReportsFor(answer.UnitId));

    private static List<(DispatchAnswer Answer, DispatchAnswer? Before)> Answers(Turn turn, DispatchReader reader, Dispatch dispatch, CardPress press, IReadOnlyList<DispatchAnswer> answers)
    {
        var fresh = new List<(DispatchAnswer, DispatchAnswer?)>();
        foreach (var unit in AnswerForm.Own(reader, dispatch).GroupBy(one => one.Target.UnitId))
        {
            var before = answers.FirstOrDefault(answer => answer.UnitId == unit.Key);
            List<AnswerText> texts = [.. unit.Select(one => new AnswerText(one.Target.ItemId, press.Clean(AnswerForm.Id(one.Place))))];
            if (before is not null && before.Texts.SequenceEqual(texts)) continue;
            fresh.Add((new DispatchAnswer { DispatchId = dispatch.Id, UnitId = unit.Key, Version = (before?.Version ?? 0) + 1, Texts = texts, Given = new Stamp(turn.Actor.PersonId, turn.Actor.At) }, before));
        }

        return fresh;
    }

    private static Reply Receipt(Turn turn, Dispatch dispatch, IEnumerable<DispatchAnswer> answers, string notice) => new NoticeCard
    {
        Title = DispatchView.Title(dispatch),
        Lines = [notice + "收口前可以修改。", .. answers.SelectMany(answer => answer.Texts).Select(text => $"{CardString.Escape(DispatchWords.Item(text.ItemId, turn.Standing))}：{CardString.Escape(text.Text)}")],
        Actions =
        [
            NoticeAction.Of("修改报送", "dispatch.form", ("dispatch", dispatch.Id)),
            NoticeAction.Of("带入月报", "dispatch.copy", ("dispatch", dispatch.Id)),
            NoticeAction.Of("我的调度", "word.say", ("text", "我的调度")),
        ],
    }.ToReply();
}
