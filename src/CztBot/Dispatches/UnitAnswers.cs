using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>dispatch.units: who answered and who did not, those who did not first; a coordinator the city's (R84).</summary>
public sealed class UnitAnswers(DispatchDesk desk, DispatchStore dispatches) : IVerb
{
    private const int Rows = 3;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        var reader = DispatchReader.Of(turn);
        var units = dispatch.UnitIds.Where(reader.MayRead).ToList();
        if (units.Count == 0) return Reply.Say("各单位的报送由秘书处和市发改统筹员查看，您没有这项权限。请发送“我的调度”，查看与您有关的调度。");
        var answers = (await dispatches.AnswersAsync(dispatch.Id)).ToDictionary(answer => answer.UnitId, StringComparer.Ordinal);
        var first = await dispatches.FirstGivenAsync(dispatch.Id);
        units = [.. units.OrderBy(answers.ContainsKey)];
        var page = Math.Clamp(press.Number("page") ?? 0, 0, (units.Count - 1) / Rows);
        var card = new DigestCard(
            DispatchView.Title(dispatch), $"应报{units.Count}家，已报{units.Count(answers.ContainsKey)}家，未报{units.Count(unit => !answers.ContainsKey(unit))}家。",
            [.. units.Skip(page * Rows).Take(Rows).Select(unit => Row(turn, dispatch, unit, answers.GetValueOrDefault(unit), first.TryGetValue(unit, out var given) && dispatch.IsOver(given)))], units.Count > Rows ? $"第{page + 1}页，共{(units.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(dispatch, page, (page + 1) * Rows < units.Count)],
        };
        return card.ToReply();
    }

    private static DigestRow Row(Turn turn, Dispatch dispatch, string unit, DispatchAnswer? answer, bool wasLate)
    {
        var late = answer is null && dispatch.IsOver(turn.Actor.At);
        var state = answer is null ? late ? "未报，已过时限" : "未报" : $"已报，{answer.Given.At:M月d日HH:mm}{(wasLate ? "，逾期" : "")}";
        return new DigestRow(turn.Standing.UnitName(unit), state, late ? "attention" : answer is null ? "warning" : "good", "dispatch.answer", "查看", "", $"{dispatch.Id}|{unit}");
    }

    private static IEnumerable<NoticeAction> Actions(Dispatch dispatch, int page, bool more)
    {
        if (more) yield return NoticeAction.Of("更多", "dispatch.units", ("dispatch", dispatch.Id), ("page", $"{page + 1}"));
        if (page > 0) yield return NoticeAction.Of("返回首页", "dispatch.units", ("dispatch", dispatch.Id), ("page", "0"));
        yield return NoticeAction.Of("返回调度", "dispatch.open", ("dispatch", dispatch.Id));
    }
}

/// <summary>dispatch.answer: what one unit answered, whole; from it an order is written with the text in it.</summary>
public sealed class UnitAnswer(DispatchDesk desk, DispatchStore dispatches) : IVerb
{
    private const int MostText = 2000;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        var unit = DispatchDesk.About(press).Behind;
        if (!dispatch.UnitIds.Contains(unit) || !DispatchReader.Of(turn).MayRead(unit)) return Reply.Say("没有找到这家单位的报送，或者您不能查看。请发送“我的调度”，查看与您有关的调度。");
        var versions = await dispatches.AnswersOfAsync(dispatch.Id, unit);
        var name = turn.Standing.UnitName(unit);
        return new NoticeCard
        {
            Title = $"{name}的报送",
            Lines =
            [
                DispatchView.Title(dispatch),
                .. versions is [.., var last]
                    ? last.Texts.Select(text => $"{CardString.Escape(DispatchWords.Item(text.ItemId, turn.Standing))}：{CardString.Escape(text.Text)}")
                    : ["尚未报送。"],
            ],
            Facts = [.. versions is [.., var stamp] ? [new NoticeFact("报送", $"{turn.Standing.PersonName(stamp.Given.By)}，{stamp.Given.At:M月d日HH:mm}{(stamp.Version > 1 ? $"，第{stamp.Version}次修改稿" : "")}")] : Array.Empty<NoticeFact>()],
            Actions =
            [
                .. turn.Caller.InSecretariat && dispatch.State != DispatchState.Cancelled && versions is [.., var answer] ? [Order(dispatch, answer, name)] : Array.Empty<NoticeAction>(),
                NoticeAction.Of("返回报送情况", "dispatch.units", ("dispatch", dispatch.Id)),
            ],
        }.ToReply();
    }

    private static NoticeAction Order(Dispatch dispatch, DispatchAnswer answer, string unit)
    {
        var text = string.Join('\n', answer.Texts.Select(one => one.Text));
        return NoticeAction.Of(
            "交办", "order.new", ("dispatch", dispatch.Id), ("requirement", text.Length > MostText ? text[..MostText] : text), ("mainUnit", unit), ("about", answer.Texts is [var only] ? only.ItemId : ""));
    }
}
