using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>An instruction by sentence (R89): shown with all its fields, never written from the sentence alone.</summary>
public sealed class InstructionAnswer : IAnswer
{
    public Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var caller = turn.Caller;
        if (!caller.Person.Is(Roles.Leader) && !caller.InSecretariat && caller.LeaderMandates.Count == 0)
            return Task.FromResult(Reply.Say("交办由市领导和秘书处提出，您可以请秘书处办理。没有写入任何内容。"));
        var items = asked.Tasks.Select(turn.Standing.Item).OfType<ReportingItem>().Select(turn.Standing.Label).ToList();
        return Task.FromResult(new NoticeCard
        {
            Title = "收到一件拟交办事项，尚未交办",
            Facts =
            [
                new("主办单位", asked.Units.Count > 0 ? string.Join('、', asked.Units.Select(turn.Standing.UnitName)) : "没有听出是哪个单位，请写明，例如“湘潭市住建局”"),
                new("所属任务", items.Count > 0 ? string.Join('、', items) : "未说明"),
                new("要求", CardString.Escape(turn.Text)),
                new("时限", asked.Due is { } due ? $"{due:yyyy年M月d日}" : "未说明，一般事项为10个工作日"),
                new("提出人", caller.Person.Name),
            ],
            Lines = ["交办单由秘书处负责人签发后才生效。以上内容没有写入，请转秘书处起草交办单。"],
        }.ToReply());
    }
}
