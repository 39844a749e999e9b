using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members.Sheets;

namespace CztBot.Members;

/// <summary>登记群 NAME, the verb group.register: the group in which it is said gets what is published to NAME.</summary>
public sealed class RegisterGroup(GroupDesk desk) : IWord, IVerb
{
    private const int LongestName = 30;

    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => RegisterAsync(turn, rest, false, false, cancellation);

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        RegisterAsync(turn, press.Text("name") ?? "", press.Text("create") == "true", press.Text("replace") == "true", cancellation);

    private async Task<Reply> RegisterAsync(Turn turn, string typed, bool create, bool replace, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return EnrolmentWords.OnlySecretariat("登记群");
        if (!turn.InGroup || turn.Address is null) return Reply.Say("请到要登记的群里@我并发送“登记群 群名称”；在单聊中不能登记群。");
        var name = CellText.Clean(typed).Trim('“', '”', '"', '。');
        if (name.Length == 0) return Reply.Say($"请写明群名称，例如“登记群 一体化工作群”。名册里的群有：{GroupDesk.Names(turn)}。");
        if (name.Length > LongestName) return Reply.Say($"群名称最多{LongestName}个字，请写短一些。");
        var group = GroupDesk.Named(turn, name);
        if (group is null && !create) return AskToCreate(turn, name);
        group ??= GroupDesk.Fresh(name);
        if (await desk.HereAsync(turn) is { } here)
        {
            return Reply.Say(here.Id == group.Id
                ? $"本群已经登记为“{here.Name}”，无需重复登记。"
                : $"本群已经登记为“{here.Name}”，一个群只能登记一个名称；需要改名的，请先发送“注销群 {here.Name}”。");
        }

        if (!replace && await desk.IsRegisteredAsync(group)) return AskToReplace(group.Name);
        await desk.RegisterAsync(turn, group, cancellation);
        return Reply.Say($"本群已登记为“{group.Name}”，以后发到“{group.Name}”的通报会发在这里。");
    }

    private static Reply AskToCreate(Turn turn, string name) => new NoticeCard
    {
        Title = $"名册里没有“{CardString.Escape(name)}”",
        Lines = [$"名册里的群有：{CardString.Escape(GroupDesk.Names(turn))}。是其中之一的，请重新发送“登记群 群名称”；确是新群的，请按下面的按钮。"],
        Actions = [NoticeAction.Of("新增这个群并登记", "group.register", ("name", name), ("create", "true"))],
    }.ToReply();

    private static Reply AskToReplace(string name) => new NoticeCard
    {
        Title = $"“{CardString.Escape(name)}”已经登记了另一个群",
        Lines = ["改为本群以后，通报不再发到原来的群。"],
        Actions = [NoticeAction.Of("改为本群", "group.register", ("name", name), ("replace", "true"))],
    }.ToReply();
}
