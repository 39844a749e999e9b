using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>The same thing at two times: an item's status, lamp and share, or the lamps of many; how many have a state, 及时率 and the indicators of the evaluation, where that was asked for.</summary>
public sealed class TrendAnswer(Knowledge knowledge, IServiceProvider services) : IAnswer
{
    private const int MostFacts = 8;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        // Its own figures, of the same computation as 年度评价.
        if (asked.Gauges.Any(Gauges.IsEvaluated) && services.GetKeyedService<IAnswer>(Intent.Evaluation) is { } evaluation) return await evaluation.AnswerAsync(turn, asked, cancellation);
        if (asked.Gauges.Any(gauge => gauge is Gauge.Punctuality or Gauge.Late or Gauge.Missing)) return await new TimelyTrend(turn, asked, knowledge).AnswerAsync();
        var recent = asked.Period is null ? await LatestAsync(turn, asked, null) : null;
        if (asked.Period is null && recent is null) return Reply.Say(Knowledge.NoRound(turn, null));
        var (spoken, other) = asked.Times(recent?.Round.Month ?? Month.Of(turn.Today));
        var now = recent is not null && spoken.Has(recent.Round.Month) ? recent : await LatestAsync(turn, asked, spoken);
        if (now is null) return Reply.Say(Knowledge.NoRound(turn, spoken.To));
        // Where nothing stood before 上季度, what it was within it; never another time than one that was named.
        var then = await LatestAsync(turn, asked, other) ?? (other != asked.Compare && spoken.From < now.Round.Month ? await LatestAsync(turn, asked, spoken with { To = now.Round.Month.Previous }) : null);
        if (then is null || then.Round.Month == now.Round.Month) return Reply.Say($"没有数据：{other.Chinese}还没有您可以查看的核定进展，不能比较。");
        var scope = new Scope(turn.Standing, asked);
        List<ReportingItem> items = asked.Tasks.Count > 0
            ? [.. asked.Tasks.Select(turn.Standing.Item).OfType<ReportingItem>()]
            : [.. turn.Standing.Plan.ReportingItems.Where(scope.Covers)];
        if (asked.Tasks.Count > 0) return Items(turn, items, now, then);
        return asked.Statuses.Count + asked.Lamps.Count > 0 || asked.Troubled ? Wished(turn, scope, asked, items, now, then) : Many(turn, scope, items, now, then);
    }

    private static Reply Items(Turn turn, List<ReportingItem> items, Moment now, Moment then) => new NoticeCard
    {
        Title = string.Join('；', items.Select(item => $"{turn.Standing.Label(item)}{Change(now.Of(item), then.Of(item))}")),
        Facts = [.. items.SelectMany(item => (NoticeFact[])
            [new($"{turn.Standing.Label(item)} {now.Round.Month.Chinese}", State(now.Of(item))), new($"{turn.Standing.Label(item)} {then.Round.Month.Chinese}", State(then.Of(item)))])],
        Lines = [.. items.Select(item => now.Of(item)).OfType<ProgressReport>().Select(report => CardString.Escape(report.Content!.Progress)), Source(turn, now, then)],
        Actions = [.. items.Take(6).Select(item => NoticeAction.Of($"{turn.Standing.Label(item)}详情", "question.item", now.Round.Month, item.Id))],
    }.ToReply();

    private static Reply Many(Turn turn, Scope scope, List<ReportingItem> items, Moment now, Moment then)
    {
        List<(ReportingItem Item, int By)> moved = [.. items.Where(item => now.Of(item) is not null && then.Of(item) is not null)
            .Select(item => (item, By: Rank(now.Of(item)!) - Rank(then.Of(item)!)))];
        var (better, worse) = (moved.Where(one => one.By < 0).ToList(), moved.Where(one => one.By > 0).ToList());
        return new NoticeCard
        {
            Title = $"{(scope.IsAll ? "" : scope.Name)}与{then.Round.Month.Chinese}相比：好转{better.Count}项，变差{worse.Count}项，持平{moved.Count - better.Count - worse.Count}项",
            Facts =
            [
                new(now.Round.Month.Chinese, Lights(items, now)), new(then.Round.Month.Chinese, Lights(items, then)),
                .. worse.Take(MostFacts).Select(one => new NoticeFact($"变差：{turn.Standing.Label(one.Item)}", $"{State(then.Of(one.Item))} → {State(now.Of(one.Item))}")),
                .. better.Take(MostFacts).Select(one => new NoticeFact($"好转：{turn.Standing.Label(one.Item)}", $"{State(then.Of(one.Item))} → {State(now.Of(one.Item))}")),
            ],
            Lines = [$"两个月都有核定进展、可以比较的共{moved.Count}项。", Source(turn, now, then)],
            Actions = [.. worse.Concat(better).Take(6).Select(one => NoticeAction.Of(turn.Standing.Label(one.Item), "question.item", now.Round.Month, one.Item.Id))],
        }.ToReply();
    }

    // 红灯比上月多了吗: how many are so at either time, and which came or went.
    private static Reply Wished(Turn turn, Scope scope, Question asked, List<ReportingItem> items, Moment now, Moment then)
    {
        var wish = StatusAnswer.Wish(asked);
        bool Is(Moment at, ReportingItem item) => at.Of(item) is { } report && StatusAnswer.Fits(asked, report);
        NoticeFact Count(Moment at) => new(at.Round.Month.Chinese, $"已核定{items.Count(item => at.Of(item) is not null)}项，其中{wish}{items.Count(item => Is(at, item))}项");
        var (came, went) = (items.Where(item => Is(now, item) && !Is(then, item)).ToList(), items.Where(item => Is(then, item) && !Is(now, item)).ToList());
        NoticeFact Move(string how, ReportingItem item) => new($"{how}：{turn.Standing.Label(item)}", $"{State(then.Of(item))} → {State(now.Of(item))}");
        var by = came.Count - went.Count;
        return new NoticeCard
        {
            Title = $"{scope.Name}{wish}的事项{(by == 0 ? "数量没有变化" : $"{(by > 0 ? "增加" : "减少")}{Math.Abs(by)}项")}",
            Facts = [Count(now), Count(then), .. came.Take(MostFacts).Select(item => Move("新增", item)), .. went.Take(MostFacts).Select(item => Move("不再", item))],
            Lines = [Source(turn, now, then)],
            Actions = [.. came.Concat(went).Take(6).Select(item => NoticeAction.Of(turn.Standing.Label(item), "question.item", now.Round.Month, item.Id))],
        }.ToReply();
    }

    private async Task<Moment?> LatestAsync(Turn turn, Question asked, Period? period)
    {
        for (var round = await knowledge.RoundAsync(turn, period); round is not null; round = await knowledge.RoundAsync(turn, Period.Of(round.Month.Previous)))
        {
            var readable = (await knowledge.ReportsAsync(turn, round)).Values.Where(report => StatusAnswer.MayCount(turn, asked, round.Item(report.ItemId), report))
                .ToDictionary(report => report.ItemId, StringComparer.Ordinal);
            if (readable.Count > 0) return new Moment(round, readable);
            if (period is { } within && !within.Has(round.Month.Previous)) return null;
        }

        return null;
    }

    // Worse is higher: the lamp first, then the status.
    private static int Rank(ProgressReport report) => ((int)report.Lamp * 10) + (report.Content!.Status switch { Statuses.Done => 0, Statuses.AlmostDone => 1, Statuses.Normal => 2, Statuses.Preparing => 3, Statuses.NotStarted => 4, _ => 5 });

    // A share that grew does not hide a lamp that turned red: whether it is better or worse stands first.
    private static string Change(ProgressReport? now, ProgressReport? then)
    {
        if (now is null || then is null) return "：缺一个月的核定进展，不能比较";
        var turned = Rank(now) == Rank(then) ? "" : Rank(now) < Rank(then) ? "好转" : "变差";
        var grown = (now.Content!.Percent, then.Content!.Percent) is ({ } share, { } before) && share != before
            ? string.Create(CultureInfo.InvariantCulture, $"完成{share}%，{(share > before ? "增加" : "减少")}{Math.Abs(share - before)}个百分点") : "";
        return "：" + (turned.Length + grown.Length == 0 ? "没有变化" : string.Join('，', new[] { turned, grown }.Where(part => part.Length > 0)));
    }

    private static string State(ProgressReport? report) => report is null ? "没有核定的进展" : ItemState.Of(report).Word + (report.Content!.Percent is { } share ? $" · 完成{share}%" : "");

    private static string Lights(List<ReportingItem> items, Moment at)
    {
        List<Lamp> lamps = [.. items.Select(at.Of).OfType<ProgressReport>().Select(report => report.Lamp)];
        return $"已核定{lamps.Count}项：绿灯{lamps.Count(lamp => lamp == Lamp.Green)}，黄灯{lamps.Count(lamp => lamp == Lamp.Yellow)}，红灯{lamps.Count(lamp => lamp == Lamp.Red)}";
    }

    private static string Source(Turn turn, Moment now, Moment then) =>
        $"数据截至{turn.Today:yyyy年M月d日}；来源：{then.Round.Month.Chinese}、{now.Round.Month.Chinese}月报（已核定部分）。{turn.ByMandate}";

    private sealed record Moment(Round Round, IReadOnlyDictionary<string, ProgressReport> ByItem)
    {
        public ProgressReport? Of(ReportingItem item) => ByItem.GetValueOrDefault(item.Id);
    }
}
