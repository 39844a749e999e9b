using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>督查: what is proposed, open, waiting and overdue; 督查 3 or 督查 2019 3: the supervision of one order, for the head also how to open it.</summary>
public sealed partial class SupervisionQueue(SupervisionList list, SupervisionStore supervisions, OrderStore orders, SupervisionView view, OpenSupervision opening) : IWord
{
    private const string None = "没有找到这份交办单的督查，或者您不是其中一方，不能查看。请发送“督查”或“我的督查”，查看与您有关的督查。";

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (rest.Length == 0)
        {
            // A contact who says 督查 means the own unit's.
            var own = turn.Caller.UnitIds.Count > 0 && !turn.Caller.InSecretariat && !turn.Caller.Person.Is(Roles.Coordinator) && !turn.Caller.Person.Is(Roles.Leader);
            return await list.ShowAsync(turn, own ? SupervisionList.Mine : SupervisionList.Queue, 0);
        }

        if (Number().Match(rest) is not { Success: true } match) return Reply.Say("请写成“督查”、“督查 3”或“督查 2019 3”，数字是交办单的编号。");
        var year = match.Groups["year"].Success ? Whole(match.Groups["year"]) : turn.Today.Year;
        if (await orders.NumberedAsync(year, Whole(match.Groups["number"])) is not { } order) return Reply.Say(None);
        var readable = (await supervisions.OfOrderAsync(order.Id)).Where(SupervisionReader.Of(turn).MayRead).ToList();
        if (readable.Find(one => one.IsOpen) is { } open) return view.Show(turn, open);
        if (turn.Caller.MaySign && order.IsLive) return await opening.PressAsync(turn, CardPress.About("supervision.open", Core.Month.Of(turn.Today), order.Id), cancellation);
        return readable is [var last, ..] ? view.Show(turn, last) : Reply.Say(None);
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[〔\[(]?(?<year>20[0-9]{2})[〕\])]?(?:\s+|(?<=[〕\])])))?(?<number>[0-9]{1,5})\s*号?$")]
    private static partial Regex Number();
}

/// <summary>我的督查: those of the own unit, and those whose team it leads.</summary>
public sealed class MySupervisions(SupervisionList list) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => list.ShowAsync(turn, SupervisionList.Mine, 0);
}
