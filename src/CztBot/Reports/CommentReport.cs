using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>统筹意见 5 and report.comment: a coordinator comments on a report of the own city for the secretariat's review; it is no gate (R38).</summary>
public sealed class CommentReport(Database database, ReportDesk desks, RoundStore rounds, CommentStore comments) : IVerb, IWord
{
    private const string NoRight = "统筹意见由市发改统筹员对本市单位的报告填写，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.Person.Is(Roles.Coordinator)) return Reply.Say(NoRight);
        if (ItemNumbers.Find(turn.Standing.Plan, rest) is not [var item, ..]) return Reply.Say("请写明任务编号，例如“统筹意见 5”。");
        return await rounds.LatestAsync() is { } round ? await PressAsync(turn, CardPress.About("report.comment", round.Month, item.Id), cancellation) : Reply.Say("还没有开启的报送轮次，不用填写统筹意见。");
    }

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.Person.Is(Roles.Coordinator)) return Reply.Say(NoRight);
        var desk = await desks.OpenAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        if (!turn.Caller.Oversees(desk.RoundItem.UnitId)) return Reply.Say($"{turn.Standing.Label(desk.Item)}不由{turn.Caller.Person.City}市单位牵头，不能填写统筹意见。请写本市牵头的任务编号。");
        if (press.Fault(("comment", "统筹意见")) is { } fault) return Reply.Say(fault);
        var before = (await comments.OfAsync(desk.Round.Month, desk.Item.Id)).FirstOrDefault(one => one.PersonId == turn.Actor.PersonId)?.Text;
        if (!press.Has("comment")) return Form(turn, desk, press, before, "");
        var text = press.Clean("comment");
        if (text.Length == 0) return Form(turn, desk, press, before, "请填写统筹意见。");
        if (text != before)
        {
            await database.WriteAsync(turn.Actor, async work =>
            {
                await CommentStore.SaveAsync(work, desk.Round.Month, desk.Item.Id, text, before);
                return true;
            }, cancellation);
        }

        return new NoticeCard
        {
            Title = $"已提出统筹意见：{turn.Standing.Label(desk.Item)} {CardString.Escape(desk.Item.Title)}",
            Lines = [CardString.Escape(text), "意见供秘书处审核时参考，不影响单位报送和秘书处核定。"],
            Actions = [NoticeAction.Of("报送进度", "word.say", ("text", "进度")), NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }

    private static Reply Form(Turn turn, Desk desk, CardPress press, string? before, string notice) => new AskCard
    {
        Title = $"统筹意见 {turn.Standing.Label(desk.Item)} {CardString.Escape(desk.Item.Title)}",
        Lines = [$"{turn.Standing.UnitName(desk.RoundItem.UnitId)}，{desk.Round.Month.Chinese}：{ReceiptWriter.StateWord(desk.File.Report.State)}。", .. desk.File.Report.Content is { } content ? [CardString.Escape(content.Progress)] : Array.Empty<string>()],
        Notice = notice,
        Fields = [AskField.Text("comment", "统筹意见（供秘书处审核时参考）", press.Text("comment") ?? before)],
        Actions = [NoticeAction.Of("提出意见", "report.comment", desk.Round.Month, desk.Item.Id), NoticeAction.Of("返回", "word.say", ("text", "进度"))],
    }.ToReply();
}
