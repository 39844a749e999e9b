using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;

namespace CztBot.Members;

/// <summary>账号, 账号 张三, the verb account.list: who is bound and who is not, by unit.</summary>
public sealed class AccountBoard(AccountBook book, ShowAccount one) : IWord, IVerb
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (Refusal(turn) is { } refusal) return refusal;
        if (rest.Length == 0) return await ShowAsync(turn, missingOnly: false);
        return turn.Standing.Roster.Named(rest) is [var only] ? await one.ShowAsync(turn, only, "") : await ShowAsync(turn, missingOnly: false);
    }

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        Refusal(turn) ?? await ShowAsync(turn, press.Text("missing") == "true");

    internal static Reply? Refusal(Turn turn) =>
        !turn.Caller.InSecretariat ? EnrolmentWords.OnlySecretariat("账号管理")
        : turn.InGroup ? EnrolmentWords.OnlyInPrivate("账号管理") : null;

    private async Task<Reply> ShowAsync(Turn turn, bool missingOnly)
    {
        var bound = await book.ChannelsAsync();
        var people = AccountBook.Serving(turn.Standing, turn.Today);
        var missing = people.Count(person => !bound.Contains(person.Id));
        var rows = people.Where(person => !missingOnly || !bound.Contains(person.Id))
            .GroupBy(person => AccountBook.Place(turn.Standing, person, turn.Today))
            .OrderBy(group => Cities.Order(Cities.Split(group.Key).City)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new AccountRow(group.Key, string.Join('、', group.Select(person =>
                CardString.Escape(person.Name) + (bound.Contains(person.Id) ? "" : "（未绑定）")))));
        var choices = people.OrderBy(person => bound.Contains(person.Id)).ThenBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => new PersonChoice($"{person.Name}（{AccountBook.Place(turn.Standing, person, turn.Today)}）", person.Id));
        var card = new AccountsCard(
            "账号绑定情况", $"名册共{people.Count}人：已绑定{people.Count - missing}人，未绑定{missing}人。",
            [.. rows], [.. choices], missingOnly ? "false" : "true", missingOnly ? "看全部" : "只看未绑定的");
        return Reply.Show("members/accounts", card, MemberCardJson.Default.AccountsCard);
    }
}
