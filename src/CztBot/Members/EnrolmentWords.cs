using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Members;

/// <summary>What enrolment says to people.</summary>
internal static class EnrolmentWords
{
    public const string Stranger = "您的账号尚未绑定：请向秘书处领取绑定码，在与我的单聊中发送“绑定 绑定码”，绑定后即可使用。";

    public const string Usage = "请在“绑定”后面写上秘书处发给您的绑定码，例如“绑定 ACDEF34679”。";

    public const string NotHere = "绑定码只能在与我的单聊中使用；群里说出的绑定码别人也看得到，已经作废，请向秘书处重新领取后在单聊中发送。";

    public const string Hello = "您好，我是长株潭调度机器人。使用前请先绑定账号：向秘书处领取绑定码，在这里发送“绑定 绑定码”。";

    public const string HelloGroup = "大家好，我是长株潭调度机器人。请秘书处在本群@我并发送“登记群 群名称”，登记后简报通报会发到本群。";

    /// <summary>To a known person outside the term, where others read along.</summary>
    public const string NotNow = "您的账号目前不能使用，原因请到与我的单聊中查看。";

    /// <summary>To somebody who has just been bound, where others read along.</summary>
    public static string BoundInGroup(Person person) => $"{person.Name}，您好！账号已绑定，请再说一次；个人业务请到与我的单聊中办理。";

    /// <summary>To somebody who has just been bound.</summary>
    public static string Bound(Standing standing, Person person, DateOnly today) => standing.Roster.ServesOn(person, today)
        ? $"{person.Name}，您好！账号已绑定，您的身份是{Duty(standing, person, today)}。请发送“帮助”，查看能办理的事项。"
        : $"{person.Name}，您好！账号已绑定。{OutOfTerm(standing, person, today)}";

    /// <summary>To a contact whose term has not begun, or is over (R16).</summary>
    public static string OutOfTerm(Standing standing, Person person, DateOnly today) =>
        standing.Roster.Contacts.Where(term => term.PersonId == person.Id && term.From > today).MinBy(term => term.From) is { } coming
            ? $"您担任{standing.UnitName(coming.UnitId)}联络员的任期自{coming.From:yyyy年M月d日}起，届时即可使用。"
            : "您的联络员任期已经结束，账号已停用；如有疑问，请联系秘书处。";

    /// <summary>长沙市住建委联络员、秘书处经办, 湘潭市市长 …</summary>
    public static string Duty(Standing standing, Person person, DateOnly today)
    {
        var duties = standing.UnitsOf(person.Id, today).Select(unit => $"{standing.UnitName(unit)}联络员").ToList();
        if (person.Office != Office.None) duties.Add(RoleWords.Post(person));
        var rest = person.Roles & ~(duties.Count > 0 ? Roles.Contact | (person.Office == Office.None ? Roles.None : Roles.Leader) : Roles.None);
        if (rest != Roles.None) duties.Add((person.Is(Roles.Coordinator) ? person.City : "") + RoleWords.Show(rest));
        return string.Join('、', duties);
    }

    /// <summary>How a channel is called.</summary>
    public static string Channel(string channel) => channel switch
    {
        "msteams" => "Teams",
        "webchat" or "directline" => "网页",
        "emulator" => "模拟器",
        _ => channel,
    };

    public static Reply OnlySecretariat(string what) => Reply.Say($"{what}由秘书处办理，您没有这项权限，请联系秘书处。");

    public static Reply OnlyInPrivate(string what) => Reply.Say($"{what}涉及个人信息，请在与我的单聊中办理。");
}
