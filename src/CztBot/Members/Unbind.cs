using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>account.unbind: takes a person's account on a channel away, once it was asked back.</summary>
public sealed class Unbind(Database database, ConversationStore conversations, ShowAccount one) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (AccountBoard.Refusal(turn) is { } refusal) return refusal;
        if (turn.Standing.Person(press.Text("person") ?? "") is not { } person || press.Text("channel") is not { Length: > 0 } channel)
            return Reply.Say("这张卡片已经过期，请发送“账号”重新打开。");
        if (press.Text("confirm") != "true") return Ask(person, channel);
        var done = await UnbindAsync(turn, person, channel, cancellation);
        return await one.ShowAsync(turn, person, done ? "已解除绑定，原账号不能再使用；需要恢复的，请重新发绑定码。" : "这个账号已经解除绑定，没有再次操作。");
    }

    private static Reply Ask(Person person, string channel) => new NoticeCard
    {
        Title = $"解除{person.Name}在{EnrolmentWords.Channel(channel)}的绑定？",
        Lines = ["解除后该账号立即不能使用，也收不到提醒，直到用新的绑定码重新绑定。已报送的内容和署名不变。"],
        Actions =
        [
            NoticeAction.Of("确认解除", "account.unbind", ("person", person.Id), ("channel", channel), ("confirm", "true")),
            NoticeAction.Of("返回", "account.show", ("person", person.Id)),
        ],
    }.ToReply();

    private async Task<bool> UnbindAsync(Turn turn, Person person, string channel, CancellationToken cancellation)
    {
        var recipient = $"person:{person.Id}";
        // Where the person is written to may be on another channel, and stays then.
        var here = await conversations.ReferenceAsync(recipient) is { } stored && Address.FromJson(stored).ChannelId == channel;
        return await database.WriteAsync(turn.Actor, async work =>
        {
            if (!await AccountStore.UnbindAsync(work, channel, person.Id)) return false;
            if (here) await ConversationStore.ForgetAsync(work, recipient);
            return true;
        }, cancellation);
    }
}
