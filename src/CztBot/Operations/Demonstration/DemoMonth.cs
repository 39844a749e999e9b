using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Rounds;
using CztBot.Storage;

namespace CztBot.Operations.Demonstration;

/// <summary>Plays one month: contacts, the secretariat, a leader, over the same handlers as the server.</summary>
internal sealed class DemoMonth(IServiceProvider services, Phone phone, Stage stage, Script script)
{
    private readonly BusinessClock _clock = services.GetRequiredService<BusinessClock>();
    private readonly Lookout _lookout = services.GetRequiredService<Lookout>();
    private readonly ReportStore _reports = services.GetRequiredService<ReportStore>();
    private readonly DeliveryStore _deliveries = services.GetRequiredService<DeliveryStore>();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private Standing _standing = null!;
    private Round _round = null!;

    /// <summary>Where the story breaks off; what would come later does not happen.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Problems, orders and changes of contacts beside the reports; null without.</summary>
    public DemoMatters? Matters { get; init; }

    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    public async Task<RoundTotals> PlayAsync(Month month, Action<double> progress)
    {
        _standing = await services.GetRequiredService<StandingStore>().LoadAsync();
        var calendar = _standing.CalendarOf(month)!;
        stage.Chapter($"{month.Chinese}调度：{calendar.Opening(month):M月d日}开启，{calendar.DueDate(month):M月d日}24时截止，{calendar.BulletinDate(month):M月d日}前形成简报");
        await MoveAsync(_clock.At(calendar.Opening(month), calendar.Rules.OpeningAt));
        _round = (await services.GetRequiredService<RoundStore>().FindAsync(month))!;
        var acts = Acts().Where(act => act.At < Until).OrderBy(act => act.At).ToList();
        foreach (var (index, act) in acts.Index())
        {
            await MoveAsync(act.At);
            await act.Play();
            progress((double)index / acts.Count);
        }

        if (_clock.At(_round.BulletinOn, new TimeOnly(9, 0)) < Until) await PublishAsync();
        if (Matters is not null) await GoOnAsync(Matters);
        progress(1);
        return RoundTotals.Of(_round, await _reports.MonthAsync(month));
    }

    private IEnumerable<Act> Acts()
    {
        foreach (var unit in _round.Items.GroupBy(item => (_standing.Item(item.ItemId)!.ItemCode, item.UnitId)))
        {
            var habit = script.HabitOf(_round, unit.Key.UnitId, unit.Key.ItemCode);
            // The mayor asks about task 5 on the fifth: that there is an answer is part of the story.
            if (unit.Key.ItemCode == "T05") habit = habit with { Day = 0, Sloppy = false };
            if (habit.Day is not { } day) continue;
            var first = unit.First();
            yield return new Act(_clock.At(_round.OpensOn.AddDays(day), habit.Time), () => ReportAsync(first, habit.Sloppy));
        }

        for (var day = _round.OpensOn; day < _round.BulletinOn; day = day.AddDays(1))
        {
            if (_standing.Days.IsWorkday(day)) yield return new Act(_clock.At(day, new TimeOnly(17, 0)), ReviewAsync);
        }

        for (var day = _round.OpensOn; Matters is not null && day < _round.BulletinOn; day = day.AddDays(1))
        {
            if (_standing.Days.IsWorkday(day)) yield return new Act(_clock.At(day, DemoMatters.Time), Matters.DayAsync);
        }

        yield return new Act(_clock.At(_standing.Days.AddWorkdays(_round.DueOn, 3), new TimeOnly(9, 30)), NudgeAsync);
        // The last co-lead stays silent, so that the paper has one to name.
        foreach (var (item, unit) in _round.Items.SelectMany(item => item.CoUnitIds.Select(unit => (item, unit))).SkipLast(1))
            yield return new Act(_clock.At(_round.DueOn, new TimeOnly(14, 0)), () => ConfirmAsync(item, unit));
        yield return new Act(_clock.At(_round.DueOn, new TimeOnly(15, 0)), AskAsync);
    }

    private async Task ReportAsync(RoundItem item, bool sloppy)
    {
        if (_standing.ContactOf(item.UnitId, _clock.Today) is not { } contact) return;
        var open = await RowAsync(contact.Id, item.ItemId);
        var form = await phone.PressAsync(contact.Id, "report.open", open);
        var inputs = form.Inputs().ToHashSet(StringComparer.Ordinal);
        var fields = new List<(string, string)>();
        var parts = _standing.PlanItemOf(_standing.Item(item.ItemId)!).Parts.Where(part => _round.Item(part.Id)?.UnitId == item.UnitId).ToList();
        foreach (var part in parts)
            fields.AddRange(script.Fields(part, _standing.PlanItemOf(part).Section, parts.Count > 1 ? "." + part.Id[^1] : "", _round.Month, sloppy).Where(field => inputs.Contains(field.Id)));
        var receipt = await phone.PressAsync(contact.Id, form, "report.submit", fields);
        var label = string.Join("、", parts.Select(part => _standing.Label(part)));
        var report = (await _reports.FindAsync(_round.Month, item.ItemId))!;
        var late = Timeliness.Of(report, _round) == Punctuality.Late;
        stage.Tell(
            $"{_standing.UnitName(item.UnitId)} {contact.Name}",
            $"报送{label}（{Timeliness.Words(report, _round, _standing.Days)}）：{receipt.Text.Split('\n')[0]}", late ? "red" : "green");
    }

    // The item's row of 我的任务, on whichever screen it stands.
    private async Task<JsonElement> RowAsync(string person, string itemId)
    {
        for (var (said, page) = ("我的任务", 2); ; page++)
        {
            var list = await phone.SayAsync(person, said);
            foreach (var data in list.Buttons("report.open"))
                if (data.GetProperty("item").GetString() == itemId) return data;
            said = $"我的任务 第{page}页";
            if (!list.Buttons("word.say").Any(data => data.GetProperty("text").GetString() == said)) throw new InvalidOperationException($"{itemId} does not stand in 我的任务.");
        }
    }

    private async Task ConfirmAsync(RoundItem item, string unit)
    {
        if (_standing.ContactOf(unit, _clock.Today) is not { } contact || await _reports.FindAsync(_round.Month, item.ItemId) is not { Reported: true }) return;
        var open = await RowAsync(contact.Id, item.ItemId);
        var card = await phone.PressAsync(contact.Id, "report.open", open);
        await phone.PressAsync(contact.Id, card, "report.confirm");
        stage.Tell($"{_standing.UnitName(unit)} {contact.Name}", $"会报确认{_standing.Label(_standing.Item(item.ItemId)!)}", "green");
    }

    private async Task ReviewAsync()
    {
        var clerk = _standing.Roster.People.First(person => person.Is(Roles.Clerk));
        while (true)
        {
            var queue = await phone.SayAsync(clerk.Id, "审核");
            if (queue.Buttons("report.review").Select(data => (System.Text.Json.JsonElement?)data).FirstOrDefault() is not { } next) return;
            var card = await phone.PressAsync(clerk.Id, "report.review", next);
            var item = _standing.Item(next.GetProperty("item").GetString()!)!;
            var report = (await _reports.FindAsync(_round.Month, item.Id))!;
            if (report.Content!.Progress == "正在推进。")
            {
                await phone.PressAsync(clerk.Id, card, "report.return", ("reason", "请写明本月具体做法、数量和成果。"), ("fields", "progress"));
                stage.Tell($"秘书处 {clerk.Name}", $"退回{_standing.Label(item)}：请写明本月具体做法、数量和成果", "yellow");
                await services.GetRequiredService<Conversations.ISending>().DrainAsync(CancellationToken.None);
                await TellSentAsync();
                await ReportAsync(_round.Item(item.Id)!, sloppy: false);
                continue;
            }

            await phone.PressAsync(clerk.Id, card, "report.accept", ("lamp", Script.LampOf(report.Content)));
            stage.Tell($"秘书处 {clerk.Name}", $"核定{_standing.Label(item)}（{report.Content.Status}）", "blue");
        }
    }

    private async Task NudgeAsync()
    {
        var clerk = _standing.Roster.People.First(person => person.Is(Roles.Clerk));
        var board = await phone.SayAsync(clerk.Id, "催办");
        stage.Tell($"秘书处 {clerk.Name}", "催办：" + board.Text.Split('\n').Skip(1).FirstOrDefault(), "yellow");
        await services.GetRequiredService<Conversations.ISending>().DrainAsync(CancellationToken.None);
        await TellSentAsync();
    }

    private async Task AskAsync()
    {
        var mayor = _standing.Roster.People.First(person => person.Is(Roles.Leader) && person.Office == Office.Mayor);
        foreach (var question in (string[])["任务5到哪了？", "谁还没报？"])
        {
            stage.Tell($"{mayor.City}市长 {mayor.Name}", question, "magenta");
            stage.Show("答复", (await phone.SayAsync(mayor.Id, question)).Text);
        }
    }

    private async Task PublishAsync()
    {
        await MoveAsync(_clock.At(_round.BulletinOn, new TimeOnly(9, 0)));
        await ReviewAsync();
        var head = _standing.Roster.People.First(person => person.Is(Roles.Head));
        var draft = await phone.SayAsync(head.Id, "简报");
        var signed = await phone.PressAsync(head.Id, draft, "bulletin.sign");
        if (signed.Buttons("bulletin.sign").Any()) signed = await phone.PressAsync(head.Id, signed, "bulletin.sign");
        stage.Tell($"秘书处 {head.Name}", $"签发{_round.Month.Chinese}简报：{signed.Text.Split('\n')[0]}", "blue");
        var choice = await phone.PressAsync(head.Id, signed, "bulletin.status");
        var published = await phone.PressAsync(head.Id, choice, "bulletin.publish");
        await services.GetRequiredService<Conversations.ISending>().DrainAsync(CancellationToken.None);
        await TellSentAsync();
        stage.Show("送达情况", (await phone.PressAsync(head.Id, published, "bulletin.status")).Text);
        var contact = _standing.Roster.People.First(person => person.Is(Roles.Contact));
        stage.Show("工作群里的通报", (await phone.SayAsync(contact.Id, "简报")).Text);
    }

    // The rest of the month, until the next round.
    private async Task GoOnAsync(DemoMatters matters)
    {
        for (var day = _round.BulletinOn; day < _round.Month.Next.Next.FirstDay; day = day.AddDays(1))
        {
            var at = _clock.At(day, DemoMatters.Time);
            if (!_standing.Days.IsWorkday(day) || at >= Until) continue;
            await MoveAsync(at);
            await matters.DayAsync();
        }

        await matters.ChangeContactAsync(_round.Month);
    }

    private async Task MoveAsync(DateTimeOffset at)
    {
        if (at < _clock.Now) return;
        await _lookout.AdvanceAsync(at, CancellationToken.None);
        await TellSentAsync();
    }

    private async Task TellSentAsync()
    {
        foreach (var month in (Month[])[Month.Of(_clock.Today).Previous, Month.Of(_clock.Today)])
        {
            foreach (var group in (await _deliveries.MonthAsync(month)).Where(entry => entry.State == DeliveryStates.Sent && _told.Add(entry.Id))
                .GroupBy(entry => (entry.Kind, entry.Occasion)))
                stage.Tell("机器人", $"{Word(group.Key.Kind)}（{group.Count()}份）：{string.Join("、", group.Select(Name))}", "aqua", group.First().FinishedAt);
        }
    }

    private string Name(LedgerEntry entry) => entry.Recipient.Split(':') is ["person", var id]
        ? _standing.PersonName(id)
        : _standing.Roster.Channels.FirstOrDefault(channel => entry.Recipient == $"group:{channel.Id}")?.Name ?? entry.Recipient;

    private static string Word(string kind) => kind switch
    {
        DeliveryKinds.Opening => "发填报表",
        DeliveryKinds.Reminder => "提醒",
        DeliveryKinds.Nudge => "催办提醒",
        DeliveryKinds.Returned => "退回通知",
        DeliveryKinds.Circular => "通报",
        DeliveryKinds.Bulletin => "简报",
        _ => "通知",
    };

    private sealed record Act(DateTimeOffset At, Func<Task> Play);
}
