using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>催办, the verb nudge: reminds those who have not reported, at most once a person and working day.</summary>
public sealed class Nudge(
    Database database, RoundStore rounds, ReportStore reports, ConfirmationStore confirmations,
    ProgressBoard board, SendSignal signal) : IVerb, IWord
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        NudgeAsync(turn, press.Month, press.Text("item") is { Length: > 0 } item ? [item] : null, cancellation);

    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (rest.Length == 0) return NudgeAsync(turn, null, null, cancellation);
        var items = ItemNumbers.Find(turn.Standing.Plan, rest).Select(item => item.Id).ToList();
        return items.Count > 0
            ? NudgeAsync(turn, null, items, cancellation)
            : Task.FromResult(Reply.Say("请写明任务编号，例如“催办 5”；只写“催办”则提醒全部未报单位。"));
    }

    private async Task<Reply> NudgeAsync(Turn turn, Month? month, IReadOnlyList<string>? items, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat && !turn.Caller.Person.Is(Roles.Coordinator))
            return Reply.Say("催办由秘书处和市发改统筹员办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        var round = month is { } asked ? await rounds.FindAsync(asked) : await rounds.LatestAsync();
        if (round is null) return Reply.Say("还没有开启的报送轮次，无需催办。");
        var calendar = turn.Standing.CalendarOf(round.Month)!;
        if (!calendar.IsWorkingTime(turn.Actor.At.DateTime))
            return Reply.Say($"现在不是工作时间，请在工作日{calendar.Rules.WorkFrom:HH\\:mm}至{calendar.Rules.WorkUntil:HH\\:mm}催办。");
        var confirmed = (await confirmations.MonthAsync(round.Month)).Select(one => (one.ItemId, one.UnitId)).ToHashSet();
        var owed = Duties.Open(round, turn.Standing, turn.Today, await reports.MonthAsync(round.Month), confirmed)
            .Where(duty => items?.Contains(duty.Item.ItemId) ?? Duties.IsDue(duty, turn.Today))
            .ToList();
        var mine = owed.Where(duty => turn.Caller.Oversees(Unit(turn, duty))).Select(duty => duty.PersonId).ToHashSet(StringComparer.Ordinal);
        if (owed.Count > 0 && mine.Count == 0) return Reply.Say("这些单位不在您统筹的范围内，不能催办。请联系秘书处或该市统筹员。");
        if (mine.Count == 0) return await board.ShowAsync(turn, round.Month, "没有需要催办的单位。");
        var planned = await database.WriteAsync(turn.Actor, async work =>
        {
            var today = new DateTimeOffset(turn.Today.ToDateTime(TimeOnly.MinValue), turn.Actor.At.Offset);
            var reminded = (await DeliveryStore.RemindedAsync(work, round.Month, today)).Where(one => one.Day == turn.Today).Select(one => one.Recipient).ToHashSet(StringComparer.Ordinal);
            return await DeliveryStore.PlanAsync(work, [.. mine.Select(person => $"person:{person}").Where(recipient => !reminded.Contains(recipient)).Select(recipient => Message(round, recipient, turn))]);
        }, cancellation);
        signal.Raise();
        var already = mine.Count - planned;
        return await board.ShowAsync(turn, round.Month,
            $"已提醒{planned}人{(already > 0 ? $"，另有{already}人今天已提醒过，不再重复" : "")}。");
    }

    private static string Unit(Turn turn, Duty duty) =>
        duty.Confirm
            ? duty.Item.CoUnitIds.First(unit => turn.Standing.ContactOf(unit, turn.Today)?.Id == duty.PersonId)
            : duty.Item.UnitId;

    private static Delivery Message(Round round, string recipient, Turn turn) => new()
    {
        Month = round.Month,
        Kind = DeliveryKinds.Nudge,
        Recipient = recipient,
        Occasion = $"Nudge@{turn.Today:yyyy-MM-dd}",
        NotBefore = turn.Actor.At,
    };
}
