using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>未答问题: what could not be answered, without whoever asked, for the secretariat.</summary>
public sealed class UnansweredWord(Database database, UnansweredStore unanswered) : IWord
{
    private const int Most = 20;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say("未答问题由秘书处查看，用来改进问答，您不能查看。您的问题没有得到回答的，请换个说法，或联系秘书处。");
        if (rest == "清空")
        {
            var gone = await database.WriteAsync(turn.Actor, UnansweredStore.ClearAsync, cancellation);
            return Reply.Say($"已清空未答问题{gone}条。");
        }

        var list = await unanswered.LatestAsync(Most);
        return new NoticeCard
        {
            Title = list.Count == 0 ? "没有未答问题" : $"未答问题（最近{list.Count}条，不记提问人）",
            Facts = [.. list.Select(one => new NoticeFact($"{one.LastOn:M月d日}，{one.Times}次", CardString.Escape(one.Text)))],
            Lines = list.Count == 0 ? [] : ["是叫法不同的，可以发送“别名 叫法=T05”添加；处理完可以发送“未答问题 清空”。"],
        }.ToReply();
    }
}
