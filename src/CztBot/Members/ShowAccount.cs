using CztBot.Conversations;
using CztBot.Core.Members;

namespace CztBot.Members;

/// <summary>account.show: a person's accounts, with the ways to change them.</summary>
public sealed class ShowAccount(AccountBook book) : IVerb
{
    // Six buttons fit; two of them are the code and the way back.
    private const int MostChannels = 4;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        AccountBoard.Refusal(turn)
        ?? (turn.Standing.Person(press.Text("person") ?? "") is { } person
            ? await ShowAsync(turn, person, "")
            : Reply.Say("请先选择一个人；不在名单中的，请重新发送“账号”。"));

    internal async Task<Reply> ShowAsync(Turn turn, Person person, string notice)
    {
        var channels = (await book.ChannelsAsync())[person.Id].ToList();
        return new NoticeCard
        {
            Title = $"{person.Name}的账号",
            Lines = notice.Length > 0 ? [notice] : [],
            Facts =
            [
                new NoticeFact("单位", AccountBook.Place(turn.Standing, person, turn.Today)),
                new NoticeFact("角色", RoleWords.Show(person.Roles)),
                new NoticeFact("绑定", channels.Count > 0 ? string.Join('、', channels.Select(EnrolmentWords.Channel)) : "未绑定"),
            ],
            Actions =
            [
                .. channels.Take(MostChannels).Select(channel => NoticeAction.Of(
                    $"解除绑定（{EnrolmentWords.Channel(channel)}）", "account.unbind", ("person", person.Id), ("channel", channel))),
                NoticeAction.Of("发绑定码", "code.issue", ("person", person.Id)),
                NoticeAction.Of("返回", "account.list"),
            ],
        }.ToReply();
    }
}
