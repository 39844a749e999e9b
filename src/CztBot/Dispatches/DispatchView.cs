using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>One dispatch as a card: as much as the reader may see, with the buttons that are open to them now.</summary>
public sealed class DispatchView(DispatchStore dispatches, OrderStore orders, MinutesStore minutes)
{
    private const int MostNames = 8;

    public Task<Reply> ShowAsync(Turn turn, Dispatch dispatch, string notice = "") => ShowAsync(DispatchReader.Of(turn), dispatch, notice);

    public async Task<Reply> ShowAsync(DispatchReader reader, Dispatch dispatch, string notice = "")
    {
        var answers = await dispatches.AnswersAsync(dispatch.Id);
        var issued = (await orders.OfDispatchAsync(dispatch.Id)).Where(order => order.Number is not null && order.State != OrderState.Voided).ToList();
        var parts = dispatch.Meeting is null ? [] : await minutes.PartsAsync(dispatch.Id);
        return new NoticeCard
        {
            Title = Title(dispatch),
            Lines = [.. new[] { notice, CardString.Escape(dispatch.Content) }.Where(line => line.Length > 0), .. dispatch.Note.Length > 0 ? [$"{(dispatch.State == DispatchState.Cancelled ? "取消" : "改期")}原因：{CardString.Escape(dispatch.Note)}"] : Array.Empty<string>()],
            Facts = [.. Facts(reader, dispatch, answers, issued, parts.Count)],
            Actions = [.. DispatchButtons.Of(reader, dispatch, answers, issued.Count, parts.Count > 0)],
        }.ToReply();
    }

    /// <summary>临时调度〔2019〕第1次：交通.</summary>
    public static string Title(Dispatch dispatch) => DispatchWords.Name(dispatch) + (dispatch.Words.Length > 0 ? $"：{CardString.Escape(dispatch.Words)}" : "");

    internal static string Day(DateOnly day) => $"{day:yyyy年M月d日}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    internal static string Time(DateTimeOffset at) => $"{Day(DateOnly.FromDateTime(at.DateTime))}{at:HH:mm}";

    private static List<NoticeFact> Facts(DispatchReader reader, Dispatch dispatch, IReadOnlyList<DispatchAnswer> answers, List<HandOverOrder> issued, int parts)
    {
        var (standing, facts) = (reader.Standing, new List<NoticeFact>());
        void Add(string title, string value)
        {
            if (value.Length > 0) facts.Add(new NoticeFact(title, value));
        }

        var answered = answers.Select(answer => answer.UnitId).ToHashSet(StringComparer.Ordinal);
        var missing = dispatch.UnitIds.Where(unit => !answered.Contains(unit)).ToList();
        var overseen = dispatch.UnitIds.Where(reader.Caller.Oversees).ToList();
        Add("状态", DispatchWords.State(dispatch, reader.Now, missing.Count));
        Add("类别", $"{DispatchWords.Kind(dispatch.Kind)}{(dispatch.Level is { } level ? $"，第{level}级" : "")}，{(dispatch.Form == DispatchForm.Information ? "信息调度" : DispatchWords.Form(dispatch.Form))}");
        Add("事项", DispatchWords.Items(dispatch, standing));
        if (dispatch.Meeting is { } meeting)
        {
            Add("时间", Time(meeting.At) + (meeting.Held ? "（补录）" : ""));
            Add("地点", CardString.Escape(meeting.Place));
            Add("主持", meeting.HostId is { } host && standing.Person(host) is { } person ? $"{RoleWords.Post(person)}{person.Name}" : UnitDirectory.Secretariat);
            Add("参加单位", Names(standing, dispatch.UnitIds));
            Add("会前请假", string.Join('；', dispatch.Excuses.Where(one => reader.MayRead(one.UnitId)).Select(one =>
                $"{standing.UnitName(one.UnitId)}（{CardString.Escape(Clause.Of(one.Reason))}{(one.Instead.Length > 0 ? $"，由{CardString.Escape(Clause.Of(one.Instead))}参加" : "")}）")));
            if (dispatch.Attendance is { } came)
            {
                Add("出席", Names(standing, dispatch.UnitIds.Except(came.Absent).Except(came.Observing)));
                Add("请假", Names(standing, came.Absent));
                Add("列席", Names(standing, came.Observing));
            }

            Add("纪要", parts > 0 ? $"已录入{parts}段" : "");
        }
        else
        {
            Add("报送时限", $"{Day(dispatch.DueOn)}24时前");
            if (overseen.Count > 0)
            {
                Add("应报", $"{overseen.Count}家，已报{overseen.Count(answered.Contains)}家");
                Add("未报", Names(standing, overseen.Where(missing.Contains)));
            }
            else Add("本单位", reader.Units(dispatch).All(answered.Contains) ? "已报送，收口前可以修改" : "尚未报送");
        }

        if (reader.Caller.InSecretariat)
        {
            Add("收不到", string.Join('；', dispatch.Unreached.Take(MostNames)) + (dispatch.Unreached.Count > MostNames ? $"等{dispatch.Unreached.Count}家" : ""));
            Add("交办单", string.Join('、', issued.Select(order => $"{order.Number}")));
            Add("发起", $"{standing.PersonName(dispatch.Started.By)}，{dispatch.Started.At:M月d日HH:mm}");
        }

        if (dispatch.End is { } end) Add("收口", $"{standing.PersonName(end.Recorded.By)}，{end.Recorded.At:M月d日}{(end.Reason.Length > 0 ? $"，{CardString.Escape(end.Reason)}" : "")}");
        return facts;
    }

    private static string Names(Standing standing, IEnumerable<string> units)
    {
        var names = units.Select(standing.UnitName).ToList();
        return string.Join('、', names.Take(MostNames)) + (names.Count > MostNames ? $"等{names.Count}家" : "");
    }
}
