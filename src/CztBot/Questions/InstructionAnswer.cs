using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;

namespace CztBot.Questions;

/// <summary>
/// An instruction by sentence (R89): shown with all its fields, never written from the sentence alone. A leader, or the delegate, hands it to the secretariat by a
/// button; the secretariat opens the form of an order with it.
/// </summary>
public sealed class InstructionAnswer(OrderTerms terms) : IAnswer
{
    private const int MostMandates = 3;

    public Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation) => Task.FromResult(Of(turn, asked));

    private Reply Of(Turn turn, Question asked)
    {
        var caller = turn.Caller;
        if (!caller.Person.Is(Roles.Leader) && !caller.InSecretariat && caller.LeaderMandates.Count == 0)
            return Reply.Say("交办由市领导和秘书处提出，您可以请秘书处办理。没有写入任何内容。");
        if (turn.InGroup) return Reply.Say("交办事项不在群里提出，没有写入任何内容。请到与我的单聊中再说一遍。");
        var text = ReportForm.Clean(MentionText.WithoutTags(turn.Text));
        if (text.Length > ReportForm.MaxText) return Reply.Say($"交办要求有{text.Length}字，最多{ReportForm.MaxText}字，没有写入任何内容，请精简后再说一遍。");
        List<ReportingItem> items = [.. asked.Tasks.Select(turn.Standing.Item).OfType<ReportingItem>()];
        var actions = Actions(turn, asked, text, items).ToList();
        if (actions.Count == 1) return Reply.Say("这项任务不在委托给您的范围内，不能代领导交办，没有写入任何内容。请由领导本人提出，或者请秘书处办理。");
        return new NoticeCard
        {
            Title = "请核对拟交办事项",
            Lines =
            [
                caller.InSecretariat
                    ? "还没有写入任何内容。按“拟交办单”后打开交办单，下面各项已经填好，核对、补充后送签。"
                    : "还没有写入任何内容。按“转秘书处拟单”后，由秘书处核实并拟交办单，秘书处负责人签发后送主办单位；各项有误的，请重新说一遍。",
            ],
            Facts =
            [
                new("主办单位", Units(turn, asked, items)),
                new("所属任务", items.Count > 0 ? string.Join('、', items.Select(turn.Standing.Label)) : "未写明"),
                new("要求", CardString.Escape(text)),
                new("时限", asked.Due is { } due ? $"{due:yyyy年M月d日}" : $"未写明，一般事项为{terms.NormalDays}个工作日"),
                new("提出人", caller.Person.Name),
            ],
            Actions = actions,
        }.ToReply();
    }

    private static string Units(Turn turn, Question asked, List<ReportingItem> items) =>
        asked.Units.Count > 0 ? string.Join('、', asked.Units.Select(turn.Standing.UnitName))
        : items is [{ Leads: [{ IsPlaceholder: false } lead, ..] } item] ? $"未写明，{turn.Standing.Label(item)}由{turn.Standing.UnitName(lead.UnitId)}牵头"
        : "未写明，由秘书处核定；需要指定的，请连同单位重新说一遍，例如“湘潭市住建局”";

    // The ways on, and the way back last.
    private static IEnumerable<NoticeAction> Actions(Turn turn, Question asked, string text, List<ReportingItem> items)
    {
        var caller = turn.Caller;
        List<(string, string)> data =
        [
            ("request", Guid.CreateVersion7().ToString()),
            ("mainUnit", string.Join('、', asked.Units.Select(turn.Standing.UnitName))),
            ("due", asked.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        ];
        if (caller.InSecretariat)
        {
            var leader = asked.Persons.Select(turn.Standing.Person).FirstOrDefault(person => person?.Is(Roles.Leader) is true)?.Id ?? "";
            yield return NoticeAction.Of("拟交办单", "order.new", [.. data, ("requirement", text), ("about", items is [var item] ? item.Id : ""), ("instructor", leader)]);
            yield return NoticeAction.Of("返回交办列表", "word.say", ("text", "交办"));
            yield break;
        }

        (string, string)[] told = [.. data, ("text", text), ("task", string.Join(',', items.Select(item => item.Id)))];
        if (caller.Person.Is(Roles.Leader)) yield return NoticeAction.Of("转秘书处拟单", "problem.instruct", [.. told, ("leader", caller.Person.Id)]);
        else
        {
            foreach (var mandate in caller.LeaderMandates.Where(mandate => items.All(item => mandate.Scope.CoversSection(turn.SectionOf(item.Id))) && (items.Count > 0 || mandate.Scope.CoversSection(null))).Take(MostMandates))
                yield return NoticeAction.Of($"{mandate.Words}，转秘书处拟单", "problem.instruct", [.. told, ("leader", mandate.From.Id)]);
        }

        yield return NoticeAction.Of("返回我的交办", "word.say", ("text", "我的交办"));
    }
}
