"""Every rendered frame: which model, from which camera, under which light, in which state."""
from list_cars import cars
from list_city import city


def models():
    return cars() + city()
