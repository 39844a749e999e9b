using CztBot.Cards;
using CztBot.Conversations;

namespace CztBot.Members;

/// <summary>注销群 NAME, the verb group.drop: nothing is sent to the group any more; its name stays in the roster.</summary>
public sealed class DropGroup(GroupDesk desk) : IWord, IVerb
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => DropAsync(turn, rest, false, cancellation);

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        DropAsync(turn, press.Text("name") ?? "", press.Text("confirm") == "true", cancellation);

    private async Task<Reply> DropAsync(Turn turn, string name, bool confirmed, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return EnrolmentWords.OnlySecretariat("注销群");
        var group = name.Length > 0 ? GroupDesk.Named(turn, name) : turn.InGroup ? await desk.HereAsync(turn) : null;
        if (group is null) return Reply.Say($"请写明要注销的群，例如“注销群 一体化工作群”。名册里的群有：{GroupDesk.Names(turn)}。");
        if (!await desk.IsRegisteredAsync(group)) return Reply.Say($"“{group.Name}”没有登记，无需注销。");
        if (!confirmed) return Ask(group.Name);
        return await desk.DropAsync(turn, group, cancellation)
            ? Reply.Say($"“{group.Name}”已注销，通报不再发到这个群；需要恢复的，请在群里重新发送“登记群 {group.Name}”。")
            : Reply.Say($"“{group.Name}”没有登记，无需注销。");
    }

    private static Reply Ask(string name) => new NoticeCard
    {
        Title = $"注销“{CardString.Escape(name)}”？",
        Lines = ["注销后通报不再发到这个群，已经发出的不受影响。"],
        Actions = [NoticeAction.Of("确认注销", "group.drop", ("name", name), ("confirm", "true"))],
    }.ToReply();
}
