using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;

namespace CztBot.Members;

/// <summary>绑定码 张三, the verb code.issue: a one-time code for a person, shown this once.</summary>
public sealed class IssueCode(CodeIssuer issuer, AccountBook book) : IWord, IVerb
{
    private const int MostChoices = 6;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (Refusal(turn) is { } refusal) return refusal;
        if (rest.Length == 0) return Reply.Say("请写明姓名，例如“绑定码 张三”；要给全部未绑定的人发码，请由管理员运行 codes 命令。");
        var found = turn.Standing.Roster.Named(rest);
        return found.Count switch
        {
            0 => Reply.Say($"名册里没有“{Shown(rest)}”，请核对姓名；新来的同志请先用“更换联络员 单位”登记，或重新导入名册。"),
            1 => await IssueAsync(turn, found[0], cancellation),
            _ => Choose(turn, found),
        };
    }

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (Refusal(turn) is { } refusal) return refusal;
        return turn.Standing.Person(press.Text("person") ?? "") is { } person
            ? await IssueAsync(turn, person, cancellation)
            : Reply.Say("此人已不在名册中，不能发绑定码。请发送“账号”查看现在的名单。");
    }

    private static Reply? Refusal(Turn turn) =>
        !turn.Caller.InSecretariat ? EnrolmentWords.OnlySecretariat("发绑定码")
        : turn.InGroup ? EnrolmentWords.OnlyInPrivate("发绑定码") : null;

    /// <summary>With the head's code a clerk could sign.</summary>
    internal static bool MayIssue(Turn turn, Person person) => !person.Is(Roles.Head) || turn.Caller.Person.Is(Roles.Head);

    private async Task<Reply> IssueAsync(Turn turn, Person person, CancellationToken cancellation)
    {
        if (!MayIssue(turn, person))
            return Reply.Say("秘书处负责人的绑定码只能由秘书处负责人本人发，或由管理员运行 codes 命令发。");
        var bound = (await book.ChannelsAsync())[person.Id].ToList();
        var issued = (await issuer.IssueAsync(turn.Actor, [person], cancellation))[0];
        return Card(turn, issued, bound).ToReply();
    }

    /// <summary>The one card that shows a code.</summary>
    /// <param name="bound">Channels on which the person is bound already.</param>
    internal static NoticeCard Card(Turn turn, IssuedCode issued, IReadOnlyList<string> bound) => new()
    {
        Title = $"{issued.Person.Name}的绑定码",
        Lines =
        [
            "请当面或电话告知本人，由本人在与机器人的单聊中发送“绑定 绑定码”。本码只显示这一次，只能用一次；以前发的码已作废。",
            .. bound.Count > 0 ? [$"此人已在{string.Join('、', bound.Select(EnrolmentWords.Channel))}绑定；在同一渠道用新账号绑定后，原账号即停用。"] : Array.Empty<string>(),
        ],
        Facts =
        [
            new NoticeFact("绑定码", issued.Code),
            new NoticeFact("有效期至", $"{issued.ValidUntil:yyyy年M月d日}"),
            new NoticeFact("单位", CardString.Escape(AccountBook.Place(turn.Standing, issued.Person, turn.Today))),
        ],
    };

    private static Reply Choose(Turn turn, IReadOnlyList<Person> found) => new NoticeCard
    {
        Title = "请选择发给谁",
        Lines = found.Count > MostChoices
            ? [$"共有{found.Count}人符合，下面是前{MostChoices}人；不在其中的，请写全姓名。"]
            : [$"共有{found.Count}人符合，请选择。"],
        Actions = [.. found.Take(MostChoices).Select(person => NoticeAction.Of(
            $"{person.Name}（{AccountBook.Place(turn.Standing, person, turn.Today)}）", "code.issue", ("person", person.Id)))],
    }.ToReply();

    private static string Shown(string typed) => typed.Length <= 12 ? typed : typed[..12] + "…";
}
